// SPDX-License-Identifier: Apache-2.0
#include "ui/host/origins_dialog.h"

#include <QPlainTextEdit>
#include <QRegularExpression>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// Which of the origins a field such as `origins[1]` means; -1: none of them.
qsizetype indexOf(const QString& field)
{
    static const QRegularExpression shape(u"^origins\\[(\\d+)\\]$"_s);
    const QRegularExpressionMatch match = shape.match(field);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

} // namespace

OriginsDialog::OriginsDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("Web pages"),
          tr("Which pages in a browser may call this server. Empty: none, as most people want it."),
          parent)
    , m_account(&account)
    , m_list(new QPlainTextEdit(this))
    , m_problem(new Label({}, TextRole::Small, this))
{
    setObjectName(u"origins"_s);
    auto* caption = new Label(
        tr("&Addresses of web pages, one a line, like https://chat.example.org:"), TextRole::Body,
        this);
    caption->setWordWrap(true);
    caption->setBuddy(m_list);
    m_list->setObjectName(u"originList"_s);
    m_list->setAccessibleName(tr("Addresses of web pages"));
    m_list->setTabChangesFocus(true);
    m_list->setEnabled(false); // until the server has said how it is now
    m_problem->setObjectName(u"originProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* effect = new Label(tr("Whoever signs in on such a page gives it what they may do here. "
                                "Name only pages that you trust."),
        TextRole::Small, this);
    effect->setWordWrap(true);
    body().addWidget(caption);
    body().addWidget(m_list);
    body().addWidget(m_problem);
    body().addWidget(effect);
    addCloseButton(tr("Close"));
    m_save = addButton(tr("Save"), ButtonKind::Primary);
    m_save->setObjectName(u"saveOrigins"_s);
    connect(m_list, &QPlainTextEdit::textChanged, this, [this] {
        m_problem->hide();
        clearMessage();
        refresh();
    });
    connect(m_save, &QPushButton::clicked, this, &OriginsDialog::save);
    refresh();
    load();
}

void OriginsDialog::load()
{
    m_account->serverInfo().then(this, [this](const Result<protocol::ServerInfo>& info) {
        if (!info)
            return showError(info.error(), ErrorContext::Server);
        take(*info);
        m_list->setPlainText(info->origins.join(u'\n'));
        m_list->setEnabled(true);
    });
}

void OriginsDialog::take(const protocol::ServerInfo& info)
{
    m_known = info.origins;
    refresh();
}

QStringList OriginsDialog::typed() const
{
    QStringList lines = m_list->toPlainText().split(u'\n');
    for (QString& line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines;
}

void OriginsDialog::refresh() { m_save->setEnabled(m_known && typed() != *m_known); }

void OriginsDialog::save()
{
    if (!m_account)
        return;
    clearMessage();
    m_save->setEnabled(false);
    const QStringList sent = typed();
    m_account->updateServer({ .name = {}, .registration = {}, .origins = sent })
        .then(this, [this, sent](const Result<protocol::ServerInfo>& info) {
            if (!info)
                return showRefusal(info.error(), sent);
            take(*info);
            accept();
        });
}

/// Beside the list, with what was typed still in it.
void OriginsDialog::showRefusal(const Error& error, const QStringList& sent)
{
    const qsizetype index = indexOf(error.field);
    if (index >= 0 && index < sent.size()) {
        m_problem->setText(tr("“%1” is no address of a web page. Write it like "
                              "https://chat.example.org, without what comes after the name.")
                .arg(sent[index]));
    } else if (error.field == "origins"_L1) {
        m_problem->setText(tr("These are too many: at most 20."));
    } else {
        refresh();
        return showError(error, ErrorContext::Server);
    }
    m_problem->show();
    m_list->setFocus();
    refresh();
    fit();
}

} // namespace hearth::ui
