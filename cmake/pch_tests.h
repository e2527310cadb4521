// SPDX-License-Identifier: Apache-2.0
// Headers that nearly every test reads, precompiled once for all of them. QTest is not among them:
// what it holds depends on the parts of Qt that a program links.
#pragma once
#include "pch_provider.h"
