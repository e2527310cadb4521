// SPDX-License-Identifier: Apache-2.0
#include "ui/host/knock_dialog.h"

#include "core/domain/names.h"
#include "core/text/look_alikes.h"

#include <QComboBox>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

KnockDialog::KnockDialog(models::Account& account, const QList<Place>& places,
    const protocol::Knock& knock, const InviteId& invite, QWidget* parent)
    : Sheet(tr("Somebody knocks"),
          tr("%1 (%2) wants to come in. Ask them, by eye or by voice: does their screen show the "
             "same three words?")
              .arg(knock.displayName, knock.address),
          parent)
    , m_account(&account)
    , m_places(places)
    , m_knock(knock)
    , m_invite(invite)
    , m_warning(new Label({}, TextRole::Error, this))
{
    addWords();
    addPlaces();
    m_warning->setObjectName(u"nameWarning"_s);
    m_warning->setWordWrap(true);
    body().addWidget(m_warning);
    m_block = addButton(tr("&Block for an hour"), ButtonKind::Quiet, Side::Leading);
    addCloseButton(tr("Later"))->setAutoDefault(false);
    m_refuse = addButton(tr("&Turn away"), ButtonKind::Secondary);
    m_admit = addButton(tr("They are the same: &admit"), ButtonKind::Primary);
    m_block->setObjectName(u"blockKnock"_s);
    m_refuse->setObjectName(u"refuseKnock"_s);
    m_admit->setObjectName(u"admitKnock"_s);
    m_block->setToolTip(tr("Turns them away, and nobody may knock from this address for an hour."));
    // It comes while the person may be writing: no key that is meant for something else answers.
    for (Button* button : { m_block, m_refuse, m_admit }) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    connect(m_admit, &QPushButton::clicked, this, &KnockDialog::admit);
    connect(m_refuse, &QPushButton::clicked, this,
        [this] { refuse(models::KnockActions::Address::Free); });
    connect(m_block, &QPushButton::clicked, this,
        [this] { refuse(models::KnockActions::Address::Blocked); });
    warn();
}

void KnockDialog::addWords()
{
    auto* words = new Label(m_knock.words.join(u" · "_s), TextRole::LargeTitle, this);
    words->setObjectName(u"knockWords"_s);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignHCenter);
    words->setAccessibleName(tr("The words: %1").arg(m_knock.words.join(u", "_s)));
    words->setFocusPolicy(Qt::StrongFocus); // a screen reader begins with them
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body().addWidget(words);
    words->setFocus();
    auto* meaning = new Label(
        tr("If the words differ, somebody is in between: turn them away. The name is what they "
           "call themselves."),
        TextRole::Small, this);
    meaning->setWordWrap(true);
    body().addWidget(meaning);
}

void KnockDialog::addPlaces()
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName(u"knockPlace"_s);
    for (const Place& place : m_places)
        m_choice->addItem(place.name);
    auto* row = new SheetRow(
        tr("As a member of"), tr("They join with an invitation for one person."), m_choice, this);
    m_choice->setAccessibleName(tr("As a member of"));
    body().addWidget(row);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &KnockDialog::warn);
}

const KnockDialog::Place& KnockDialog::place() const
{
    return m_places[std::clamp<qsizetype>(m_choice->currentIndex(), 0, m_places.size() - 1)];
}

/// As in the list of members, before anybody is in it.
void KnockDialog::warn()
{
    const QString look = text::lookOf(m_knock.displayName);
    const QStringList& names = place().members;
    const auto known = std::ranges::find_if(
        names, [&](const QString& name) { return !look.isEmpty() && text::lookOf(name) == look; });
    QString warning;
    if (known != names.end() && nameKey(*known) == nameKey(m_knock.displayName))
        warning = tr("There is a %1 already.").arg(*known);
    else if (known != names.end())
        warning = tr("This name looks like that of %1, who is here already.").arg(*known);
    else if (text::mixesAlphabets(m_knock.displayName))
        warning = tr("This name mixes letters of different alphabets that look the same.");
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
}

void KnockDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* part : std::initializer_list<QWidget*> { m_admit, m_refuse, m_block, m_choice })
        part->setEnabled(!busy && !m_gone);
}

void KnockDialog::fail(const Error& error)
{
    setBusy(false);
    if (error.code == ErrorCode::NotFound && error.field == u"id"_s)
        return leave();
    if (error.code == ErrorCode::Conflict && error.field == u"id"_s)
        return showMessage(MessageTone::Information, tr("Somebody else has answered this knock."));
    showError(error, ErrorContext::Server);
}

void KnockDialog::admit()
{
    if (!m_account)
        return;
    clearMessage();
    setBusy(true);
    models::KnockActions(*m_account, place().workspace)
        .admit(m_knock.id, m_invite)
        .then(this, [this](const Result<protocol::Invite>& made) {
            if (made)
                accept();
            else
                fail(made.error());
        });
}

void KnockDialog::refuse(models::KnockActions::Address address)
{
    if (!m_account)
        return;
    clearMessage();
    setBusy(true);
    models::KnockActions(*m_account, place().workspace)
        .refuse(m_knock.id, address)
        .then(this, [this](const Result<protocol::Nothing>& done) {
            if (done)
                accept();
            else
                fail(done.error());
        });
}

void KnockDialog::leave()
{
    // What is on its way says by itself what came of it.
    if (m_gone || m_busy)
        return;
    m_gone = true;
    setBusy(false);
    showMessage(
        MessageTone::Information, tr("%1 is not at the door any more.").arg(m_knock.displayName));
}

} // namespace hearth::ui
