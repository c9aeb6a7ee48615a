"""`make words`: gather the texts, renew each language's files, and name what waits for a translation."""

from .gathering import SOURCES, gathered
from .keeping import as_read, as_written, read_file, renewed, written_file


def main() -> None:
    texts = gathered()
    for folder in sorted((SOURCES / "locale").iterdir()):
        catalog = renewed(folder.name, texts)
        written_file(folder.name).write_bytes(as_written(catalog, folder.name))
        read_file(folder.name).write_bytes(as_read(catalog))
        waiting = [one for one in catalog if one.id and not all(one.string if one.pluralizable else [one.string])]
        print(f"{folder.name}: {len(catalog)} texts, {len(waiting)} without a translation")
        for one in waiting:
            print(f"  {one.id}")


if __name__ == "__main__":
    main()
