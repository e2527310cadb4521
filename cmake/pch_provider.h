// SPDX-License-Identifier: Apache-2.0
// The operations with all they carry, which client and server read in nearly every file: more than
// half of a file's compile time without it. Precompiled once, for hearth_provider and the libraries
// that name it.
#pragma once
#include "pch_core.h"

#include "core/provider/provider.h"
