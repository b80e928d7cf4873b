"""Nothing lost: power cuts, killed processes, full and failing disks, damaged files, a clock that goes back."""
