"""What is taken away for good: a patient, an extract, the office; in copies too, and never let in again by mistake."""
