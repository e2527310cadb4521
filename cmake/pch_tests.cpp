// SPDX-License-Identifier: Apache-2.0
// A program that lends its precompiled header to the tests, which are programs like it.
int main() { return 0; }
