// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::ui {

/// Follows the code fences of a text line by line (CommonMark §4.5). A value, any thread.
class FenceReader {
public:
    /// Goes on where another one stood; 0: at the beginning of a text.
    explicit FenceReader(int state = 0);

    /// Whether `line` is a fence itself.
    bool read(QStringView line);
    [[nodiscard]] bool isOpen() const { return m_length > 0; }
    /// 0: outside of fences.
    [[nodiscard]] int state() const { return m_length * 2 + (m_isTilde ? 1 : 0); }
    /// The first word behind the fence that is open, if this reader saw it.
    [[nodiscard]] const QString& language() const { return m_language; }

private:
    int m_length = 0; ///< of the fence that is open
    bool m_isTilde = false;
    QString m_language;
};

} // namespace hearth::ui
