"""`make schema`: walk the migrations and write down what they come to, for blank books to begin with."""

from kith.kernel.blank import FILE

from .walking import dump, walked


def main() -> None:
    FILE.write_text(dump(walked()), encoding="utf-8")
    print(f"{FILE.name}: {len(FILE.read_bytes()):,} bytes")


if __name__ == "__main__":
    main()
