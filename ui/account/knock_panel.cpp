// SPDX-License-Identifier: Apache-2.0
#include "ui/account/knock_panel.h"

#include "ui/shell/error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHideEvent>
#include <QJsonValue>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using Phase = models::Knocking::Phase;

KnockPanel::KnockPanel(models::Client& client, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_state(new Label({}, TextRole::Body, this))
    , m_words(new Label({}, TextRole::LargeTitle, this))
    , m_same(new Button(tr("They are the &same"), ButtonKind::Primary, this))
    , m_different(new Button(tr("They &differ"), ButtonKind::Secondary, this))
    , m_message(new InlineMessage(this))
{
    m_words->setObjectName(u"knockWords"_s);
    m_same->setObjectName(u"sameWords"_s);
    m_different->setObjectName(u"differentWords"_s);
    m_state->setWordWrap(true);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // A key that was meant for something else says neither.
    m_same->setAutoDefault(false);
    m_different->setAutoDefault(false);
    m_message->clear();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    buttons->addWidget(m_same);
    buttons->addWidget(m_different);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_state);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    connect(m_same, &QPushButton::clicked, this, [this] {
        if (m_knocking)
            m_knocking->confirm();
    });
    connect(m_different, &QPushButton::clicked, this, &KnockPanel::deny);
    refresh();
}

void KnockPanel::start(const client::FoundServer& host, const QString& displayName)
{
    m_message->clear();
    m_hostName = host.hostedBy.isEmpty() ? host.serviceName : host.hostedBy;
    m_knocking = std::make_unique<models::Knocking>(m_client, host.address, displayName, nullptr);
    connect(m_knocking.get(), &models::Knocking::changed, this, &KnockPanel::refresh);
    connect(m_knocking.get(), &models::Knocking::confirmed, this,
        [this] { Q_EMIT confirmed(m_knocking->host()); });
    refresh();
}

void KnockPanel::stop()
{
    if (!m_knocking)
        return;
    // It may be what called.
    models::Knocking* gone = m_knocking.release();
    gone->disconnect(this);
    gone->setParent(this);
    gone->deleteLater();
    refresh();
    Q_EMIT ended();
}

void KnockPanel::clearMessage() { m_message->clear(); }

void KnockPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        stop();
}

void KnockPanel::showWords()
{
    const bool areThere = m_knocking && !m_knocking->words().isEmpty();
    m_words->setText(areThere ? m_knocking->words().join(u" · "_s) : QString());
    m_words->setAccessibleName(
        areThere ? tr("The words: %1").arg(m_knocking->words().join(u", "_s)) : QString());
    m_words->setVisible(areThere);
    const bool isAsked = m_knocking && m_knocking->phase() == Phase::Comparing;
    m_same->setVisible(isAsked);
    m_different->setVisible(isAsked);
    m_state->setVisible(m_knocking != nullptr);
}

void KnockPanel::refresh()
{
    showWords();
    if (!m_knocking)
        return;
    switch (m_knocking->phase()) {
    case Phase::Calling:
        return m_state->setText(tr("Knocking at %1…").arg(m_hostName));
    case Phase::Comparing:
        return m_state->setText(
            tr("The window of %1 shows three words now. Look there, or call: are they these? If "
               "they are not, somebody is in between.")
                .arg(m_hostName));
    case Phase::Waiting:
        return m_state->setText(tr("Waiting until somebody there lets you in…"));
    case Phase::Admitted: {
        const protocol::JoinLink link = m_knocking->link();
        stop();
        Q_EMIT admitted(link);
        return;
    }
    case Phase::Refused:
        return finish(MessageTone::Information,
            tr("You were not let in. If that was a mistake, ask for the join link."));
    case Phase::Over:
        return finish(MessageTone::Information,
            tr("Nobody has answered. Ask somebody there to look at their window and knock again, "
               "or ask for the join link."));
    case Phase::Failed:
        return finish(MessageTone::Error, failure());
    }
}

QString KnockPanel::failure() const
{
    const Error& error = *m_knocking->error();
    const QString reason = error.details.value("reason"_L1).toString();
    if (m_knocking->isDeceived())
        return tr(
            "What answers does not keep to the rules: somebody may be in between. Do not join "
            "from here. Ask for the join link, face to face or by phone.");
    if (reason == QLatin1StringView(enumName(protocol::KnockProblem::Off)))
        return tr("Nobody may knock at this host. Ask for the join link.");
    if (reason == QLatin1StringView(enumName(protocol::KnockProblem::Far)))
        return tr("Only who is on the host's own network may knock. Ask for the join link.");
    if (error.code == ErrorCode::Unsupported || error.field == u"op"_s)
        return tr("This host has an older Hearth and knows no knocking. Ask for the join link.");
    if (ErrorText::isChangedFingerprint(error))
        return tr("What answers is not the host that announced itself. Do not join from here: ask "
                  "for the join link, face to face or by phone.");
    if (m_knocking->isCutOff())
        return tr(
            "The connection to the host was lost, and your knock with it. Knock again, or ask "
            "for the join link.");
    return ErrorText::sentence(error, ErrorContext::Join);
}

/// Nothing but the name was told to whoever it is.
void KnockPanel::deny()
{
    finish(MessageTone::Warning,
        tr("Then it is not that host that answers you, and somebody is in between. Nothing but "
           "your name was sent. Ask for the join link, face to face or by phone."));
}

void KnockPanel::finish(MessageTone tone, const QString& sentence)
{
    stop();
    m_message->setMessage(tone, sentence);
}

} // namespace hearth::ui
