// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/typing_line.h"

#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace hearth::ui {

QString typingText(const QStringList& names)
{
    if (names.isEmpty())
        return {};
    if (names.size() == 1)
        return TypingLine::tr("%1 is typing…").arg(names.front());
    if (names.size() == 2)
        return TypingLine::tr("%1 and %2 are typing…").arg(names.front(), names.back());
    return TypingLine::tr("Several people are typing…");
}

TypingLine::TypingLine(QWidget* parent)
    : QWidget(parent)
    , m_label(new ElidedLabel({}, TextRole::Small, this))
{
    setObjectName(QStringLiteral("typing"));
    setAccessibleName(tr("Who is typing"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::grid, 0, metrics::grid, 0);
    layout->addWidget(m_label);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFixedHeight(metrics::badgeHeight);
}

void TypingLine::setPlace(models::WorkspaceContext* workspace, const models::TypingPlace& place)
{
    if (m_workspace)
        m_workspace->typing().disconnect(this);
    m_workspace = workspace;
    m_place = place;
    if (workspace)
        connect(&workspace->typing(), &models::TypingBook::changed, this, &TypingLine::refresh);
    refresh();
}

void TypingLine::refresh()
{
    QStringList names;
    if (m_workspace) {
        for (const MemberId& member : m_workspace->typing().typing(m_place))
            names.append(m_workspace->directory().memberName(member));
    }
    const QString text = typingText(names);
    if (text == m_label->fullText())
        return;
    m_label->setText(text);
    m_label->setAccessibleName(text);
    setAccessibleDescription(text);
}

} // namespace hearth::ui
