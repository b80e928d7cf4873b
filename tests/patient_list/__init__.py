"""The list and what is known of it at a day, in small tables that can be checked by hand."""
