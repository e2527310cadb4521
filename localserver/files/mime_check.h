// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

/// What a file is. Any thread.
namespace hearth::server {

/// How much of the beginning of a file is looked at.
inline constexpr qint64 sniffedBytes = 16 * 1024;

/// What a file is taken for by its name, before its content is there; `hint` where the name says
/// nothing.
[[nodiscard]] QString mimeTypeByName(const QString& name, const QString& hint);
/// What it is by its first bytes. The name only says more precisely what they leave open: which of
/// the formats that are ZIP archives, which kind of text. A name that contradicts them is not
/// believed.
[[nodiscard]] QString mimeTypeOf(const QByteArray& beginning, const QString& name);

} // namespace hearth::server
