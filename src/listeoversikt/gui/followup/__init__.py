"""What Arbeidsliste and Utskrivninger share: filters, cells, the card beside the list, the action bar."""
