"""What is known of a patient as at a day, as numbers: each documented in ``feature_list``."""
