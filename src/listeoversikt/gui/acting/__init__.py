"""What a user can do about one patient, by keyboard and mouse: keys, forms in the card, and what is left half written."""
