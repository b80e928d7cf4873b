"""What the work would have been paid by the pilot's models A and B; of the office, never of a patient."""
