#!/bin/sh
# Writes requirements.txt (what running needs) and requirements-dev.txt (what only development adds) from pyproject.toml.
# The versions that the files hold already are kept while they fit; `lock.sh --upgrade` takes the newest.
set -eu

cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp requirements.txt requirements-dev.txt "$folder" 2>/dev/null || true

compile() {
    .venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --system-certs \
        --no-header --no-emit-index-url --no-emit-find-links "$@" >/dev/null
}

compile --group build --output-file "$folder/requirements.txt" "$@"

# The second file starts from the first, and leaves out what is pinned there.
set -- "$@" --group dev --constraints "$folder/requirements.txt"
for package in $(sed -n 's/^\([a-z0-9._-]*\)==.*/\1/p' "$folder/requirements.txt" | sort -u); do
    set -- "$@" --no-emit-package "$package"
done
compile --output-file "$folder/requirements-dev.txt" "$@"

made="# Made by \`make lock\` from pyproject.toml, where the reason for each package stands."
{
    echo "$made"
    cat "$folder/requirements.txt"
} >requirements.txt
{
    echo "$made"
    echo "-r requirements.txt"
    cat "$folder/requirements-dev.txt"
} >requirements-dev.txt
