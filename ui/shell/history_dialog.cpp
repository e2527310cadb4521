// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/history_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"

#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestVersion = 2; ///< lines
constexpr int longestVersion = 6; ///< longer ones scroll

} // namespace

HistoryDialog::HistoryDialog(
    models::MessageMarks& marks, const models::TimelineRow& row, QWidget* parent)
    : Sheet(tr("Earlier versions"), tr("What this message said before it was edited."), parent)
    , m_marks(marks)
    , m_message(row.id)
    , m_now(row.serverSource.value_or(row.source))
    , m_versions(new QVBoxLayout)
{
    auto* content = new QWidget;
    content->setLayout(m_versions);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"versions"_s);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumHeight(metrics::paneMinimumWidth);
    area->setAccessibleName(tr("Earlier versions"));
    body().addWidget(area, 1);
    addCloseButton(tr("Close"));
    connect(this, &Sheet::messageActionRequested, this, &HistoryDialog::load);
    load();
}

void HistoryDialog::load()
{
    clearMessage();
    m_marks.history(m_message).then(this, [this](const Result<protocol::MessageHistory>& history) {
        if (history)
            return showVersions(*history);
        showMessage(MessageTone::Error, ErrorText::sentence(history.error(), ErrorContext::Message),
            tr("Try again"));
    });
}

void HistoryDialog::showVersions(const protocol::MessageHistory& history)
{
    addVersion(tr("Now"), m_now);
    for (auto version = history.versions.rbegin(); version != history.versions.rend(); ++version)
        addVersion(tr("Until %1", "date and time").arg(TimeText::full(version->replacedAt)),
            version->body);
    if (history.versions.isEmpty())
        showMessage(MessageTone::Information, tr("No earlier version is kept of this message."));
    m_versions->addStretch(1);
    fit();
}

void HistoryDialog::addVersion(const QString& title, const QString& text)
{
    auto* label = new Label(title, TextRole::Strong, this);
    auto* version = new QPlainTextEdit(text, this);
    version->setReadOnly(true);
    version->setTabChangesFocus(true);
    version->setAccessibleName(title);
    const int lines = std::clamp(
        static_cast<int>(text.count(u'\n')) + 1, shortestVersion, longestVersion);
    version->setFixedHeight(version->fontMetrics().lineSpacing() * lines + 2 * metrics::gap);
    label->setBuddy(version);
    m_versions->addWidget(label);
    m_versions->addWidget(version);
}

} // namespace hearth::ui
