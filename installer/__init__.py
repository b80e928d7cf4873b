"""What makes an installable program out of the source."""
