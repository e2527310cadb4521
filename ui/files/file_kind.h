// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/message.h"
#include "core/protocol/file_operations.h"
#include "ui/theme/icons.h"

namespace hearth::ui {

/// Of what kind a file is, by what the server found it to be.
[[nodiscard]] protocol::FileKind fileKind(const FileEntry& file);
[[nodiscard]] IconName fileIcon(const FileEntry& file);
/// Whether it is shown as a picture: its format is one that is decoded, and its content is there.
[[nodiscard]] bool isPicture(const FileEntry& file);
/// Whether opening it would run it, as its name or its content says: it is saved and never opened.
/// Without a `path` the name alone is looked at. Reads the beginning of the file.
[[nodiscard]] bool isProgram(const FileEntry& file, const QString& path = {});

} // namespace hearth::ui
