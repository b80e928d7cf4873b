"""What is printed: the day list, and the dialog that shows it first."""
