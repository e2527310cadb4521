// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/html.h"

#include <QStringList>

/// Inside core/text only: spans and the tree above them become HTML.
namespace hearth::text::detail {

/// Appends `text` with &, <, > and " escaped.
void appendEscaped(QString& html, QStringView text);

class HtmlInlineWriter {
public:
    HtmlInlineWriter(const Document& document, HtmlUse use, QString& html);

    /// One paragraph, heading or cell; every element is closed behind it.
    void write(const QList<Span>& spans);

private:
    struct Open {
        int node = -1;
        QString end; ///< its closing tag; empty where the element is not written
    };

    void moveTo(int node);
    void enter(int node);
    void leave();
    void enterLink(const Inline& node, Open& open);
    bool beginLink(const QString& target, const QString& title);
    void writeSpan(const Span& span);
    void writeText(QStringView text);
    [[nodiscard]] bool isLive(const QString& target) const;

    const Document& m_document;
    HtmlUse m_use;
    QString& m_html;
    QList<Open> m_open;
    qsizetype m_targetBudget = 1'000'000; ///< characters of targets and titles still to be written
    int m_links = 0; ///< written ones that are open: links do not nest
    int m_linkNodes = 0; ///< open ones, written or not
    int m_images = 0; ///< open ones: their text is plain
};

} // namespace hearth::text::detail
