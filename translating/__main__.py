"""``python -m translating``: renews the files and names what is left to translate."""

from translating import renew

if __name__ == "__main__":
    for language, left in renew().items():
        print(f"{language}: {len(left)} left to translate")
        for context, source in left:
            print(f"  {context}: {source}")
