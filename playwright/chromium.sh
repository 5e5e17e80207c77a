#!/bin/sh
# Prints the path of a Chromium: one on the PATH, else Debian's package where
# apt and root are there, else Playwright's own. Without one it fails and says so.
set -u
cd "$(dirname "$0")"

find_one() {
	for name in chromium google-chrome chromium-browser; do
		command -v "$name" && return 0
	done
	return 1
}

find_one && exit 0
sh ../.ci/apt chromium chromium
find_one && exit 0
echo "No Chromium on the PATH: asking Playwright for its own." >&2
if npx playwright install chromium >&2; then
	node -e "console.log(require('@playwright/test').chromium.executablePath())" && exit 0
fi
echo 'No Chromium to be had: install chromium or google-chrome, and run the tests again.' >&2
exit 1
