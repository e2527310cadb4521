// SPDX-License-Identifier: Apache-2.0
#include "ui/account/provider_buttons.h"

#include "ui/theme/metrics.h"

#include <QDesktopServices>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

ProviderButtons::ProviderButtons(Purpose purpose, QWidget* parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_signIn(&QDesktopServices::openUrl)
    , m_choice(new QWidget(this))
    , m_buttons(new QVBoxLayout(m_choice))
    , m_waiting(new QWidget(this))
    , m_text(new Label({}, TextRole::Muted, m_waiting))
    , m_again(new Button(tr("Open it &again"), ButtonKind::Quiet, m_waiting))
    , m_cancel(new Button(tr("&Give up"), ButtonKind::Quiet, m_waiting))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    layout->addWidget(m_waiting);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(metrics::grid);
    m_text->setObjectName(u"providerWaiting"_s);
    m_text->setWordWrap(true);
    m_again->setObjectName(u"providerAgain"_s);
    m_again->setAutoDefault(false);
    m_cancel->setObjectName(u"providerCancel"_s);
    m_cancel->setAutoDefault(false);
    auto* waiting = new QHBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->addWidget(m_text, 1);
    waiting->addWidget(m_again);
    waiting->addWidget(m_cancel);
    m_waiting->hide();
    hide();
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (!m_signIn.url().isEmpty())
            QDesktopServices::openUrl(m_signIn.url());
    });
    connect(m_cancel, &QPushButton::clicked, this, &ProviderButtons::cancel);
}

void ProviderButtons::setOffers(
    const QList<protocol::SignInOffer>& offers, models::BrowserSignIn::Begin begin)
{
    cancel();
    m_begin = std::move(begin);
    while (const QLayoutItem* item = m_buttons->itemAt(0)) {
        QWidget* button = item->widget();
        m_buttons->removeWidget(button);
        delete button;
    }
    for (const protocol::SignInOffer& offer : offers) {
        const QString name = QString(offer.name).replace(u'&', u"&&"_s);
        auto* button = new Button(m_purpose == Purpose::Enter ? tr("Continue with %1").arg(name)
                                                              : tr("Link %1…").arg(name),
            ButtonKind::Secondary, m_choice);
        button->setObjectName(u"provider"_s);
        button->setAutoDefault(false);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, offer] { this->begin(offer); });
    }
    setVisible(!offers.isEmpty());
    Q_EMIT resized();
}

void ProviderButtons::begin(const protocol::SignInOffer& offer)
{
    if (!m_begin)
        return;
    Q_EMIT begun();
    m_text->setText(tr("Go on in your browser, at %1.").arg(offer.name));
    showWaiting(true);
    m_signIn.start(offer.id, m_begin).then(this, [this](const Result<models::BrowserProof>& proof) {
        showWaiting(m_signIn.isWaiting());
        if (proof)
            Q_EMIT proven(*proof);
        else if (proof.error().code != ErrorCode::Aborted)
            Q_EMIT failed(proof.error());
    });
}

void ProviderButtons::showWaiting(bool waiting)
{
    m_choice->setVisible(!waiting);
    m_waiting->setVisible(waiting);
    if (waiting)
        m_cancel->setFocus();
    Q_EMIT resized();
}

} // namespace hearth::ui
