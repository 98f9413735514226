# Draw the same lot again: the lowest number goes first.
for id in engby havnby klitby; do
    printf '%s  %s\n' "$(printf '%s' "2025-06-30/7/$id" | sha256sum | cut -d ' ' -f 1)" "$id"
done | LC_ALL=C sort
