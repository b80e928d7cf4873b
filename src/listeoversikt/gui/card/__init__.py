"""The patient card: who it is, what is due, and every score opened down to the rows it stands on."""
