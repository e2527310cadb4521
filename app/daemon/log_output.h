// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <optional>

namespace hearth::daemon {

enum class LogFormat {
    Text, ///< for people: time, level, category, words, `key=value`
    Json, ///< for programs: one object a line
};

/// `text`, `json`.
[[nodiscard]] std::optional<LogFormat> logFormatFromName(QStringView name);

/// Everything that is logged from now on goes to the error output in this format, one line an
/// entry, whatever it holds.
void writeLogAs(LogFormat format);

} // namespace hearth::daemon
