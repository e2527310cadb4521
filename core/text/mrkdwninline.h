// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/mrkdwn.h"

#include <QList>

/// Inside core/text only: one line of mrkdwn, without what makes it a quote, an item or code.
namespace hearth::text::detail {

/// Converts a single line. Styles never span lines in Slack, so one object serves one line.
class MrkdwnInline {
public:
    MrkdwnInline(QStringView line, const MrkdwnResolver& resolver);

    [[nodiscard]] QString convert();

private:
    /// The opening delimiter of a style that still waits for its end; it stands in the output as an
    /// escaped character.
    struct Opening {
        QChar delimiter;
        qsizetype sourcePosition = -1;
        qsizetype outputPosition = -1;
    };

    void convertDelimiter(QChar delimiter);
    [[nodiscard]] bool canOpen() const;
    [[nodiscard]] bool canClose(const Opening& opening) const;
    void close(qsizetype index);
    bool convertToken();
    bool convertCode();
    bool convertEmoji();
    void convertLiteral();
    void escapeLineStart();
    [[nodiscard]] QChar before() const
    {
        return m_position > 0 ? m_line[m_position - 1] : QChar(u' ');
    }
    [[nodiscard]] QChar after() const;

    QStringView m_line;
    const MrkdwnResolver& m_resolver;
    QString m_out;
    QList<Opening> m_open; ///< at most one for each delimiter
    QList<qsizetype>
        m_surplus; ///< positions in the output where a placeholder was longer than the delimiter
    qsizetype m_position = 0;
    qsizetype m_codeEnd = -1; ///< where in the output the last piece of code ended
    bool m_hasBackticks = true; ///< false once no pair of backticks can follow
};

} // namespace hearth::text::detail
