// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace hearth::ui {

/// Amounts of bytes in words. Pure; any thread.
class ByteText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ByteText)

public:
    /// "1.5 MB"
    [[nodiscard]] static QString size(qint64 bytes);
    /// "12 of 40 MB"
    [[nodiscard]] static QString progress(qint64 done, qint64 total);
};

} // namespace hearth::ui
