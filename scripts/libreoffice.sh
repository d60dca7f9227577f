#!/bin/sh
# Prints the path of LibreOffice, with which the tests open Word files and workbooks. As root on Debian and Ubuntu it
# installs the parts for both, without a screen, when there is none.
set -eu

find_office() {
    command -v "${SOFFICE:-soffice}" || command -v libreoffice
}

find_office && exit

packages="libreoffice-writer-nogui libreoffice-calc-nogui"
as_root=$([ "$(id -u)" = 0 ] || echo "sudo ")
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    printf '\n%s\n' "The tests open Word files and workbooks in LibreOffice. Type this, then try again:" \
        "    ${as_root}apt-get update && ${as_root}apt-get install -y --no-install-recommends $packages" \
        "Is it somewhere else? Then say where:  make test SOFFICE=/where/it/is/soffice" >&2
    exit 1
fi
echo "Installing LibreOffice for the tests of Word files and workbooks (some minutes, once) ..." >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 - several packages
apt-get update -qq >&2 && apt-get install -y -qq --no-install-recommends $packages >/dev/null
find_office
