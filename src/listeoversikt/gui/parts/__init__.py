"""What pages are put together of: buttons, chips, cards, headings, fields and notices."""
