// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace hearth::ui {

/// Amounts of bytes in words. Pure; any thread.
class ByteText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ByteText)

public:
    /// "1.5 MB"
    [[nodiscard]] static QString size(qint64 bytes);
    /// What somebody typed: a number and a unit, as `size` writes them or in English. None: it is
    /// no amount, or beyond what a number holds exactly.
    [[nodiscard]] static std::optional<qint64> parse(const QString& text);
    /// "12 of 40 MB": the first runs up to the second.
    [[nodiscard]] static QString progress(qint64 done, qint64 total);
    /// "120 kB of 10 GB": a little of much.
    [[nodiscard]] static QString share(qint64 used, qint64 limit);

private:
    [[nodiscard]] static QString of(const QString& part, const QString& whole);
};

} // namespace hearth::ui
