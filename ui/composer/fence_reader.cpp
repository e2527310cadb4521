// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/fence_reader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hearth::ui {

FenceReader::FenceReader(int state)
    : m_length(state / 2)
    , m_isTilde(state % 2 == 1)
{
}

bool FenceReader::read(QStringView line)
{
    static const QRegularExpression fence(u"^ {0,3}(`{3,}|~{3,})(.*)$"_s);
    const auto match = fence.matchView(line);
    if (!match.hasMatch())
        return false;
    const QStringView mark = match.capturedView(1);
    const QStringView info = match.capturedView(2).trimmed();
    const bool isTilde = mark[0] == u'~';
    if (!isOpen()) {
        // Backticks in the words behind it: inline code, not a fence.
        if (!isTilde && info.contains(u'`'))
            return false;
        m_length = static_cast<int>(mark.size());
        m_isTilde = isTilde;
        m_language = info.toString().section(u' ', 0, 0);
    } else if (isTilde == m_isTilde && mark.size() >= m_length && info.isEmpty()) {
        m_length = 0;
        m_isTilde = false;
        m_language.clear();
    }
    return true;
}

} // namespace hearth::ui
