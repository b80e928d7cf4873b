"""What the command line says of stores on a server, in Norwegian and English."""

from __future__ import annotations

SERVER_TEXTS: dict[str, tuple[str, str]] = {
    "help_store_move": (
        "flytt lageret til en tom database på en tjener, eller til en ny mappe",
        "move the store to an empty database on a server, or to a new folder",
    ),
    "help_move_target": (
        "mappe, eller postgresql://bruker@tjener/database",
        "folder, or postgresql://user@server/database",
    ),
    "server_password": ("Passord hos tjeneren: ", "Password at the server: "),
    "store_moved": ("Lageret er flyttet til {target}.", "The store has been moved to {target}."),
    "store_moved_what": (
        "Uttrekk: {extracts}. Hendelser: {events}. Brukere: {users}. Kontrollsum på begge steder: {checksum}.",
        "Extracts: {extracts}. Events: {events}. Users: {users}. Checksum in both places: {checksum}.",
    ),
}
