// SPDX-License-Identifier: Apache-2.0
#include "ui/members/transfer_dialog.h"

#include <QComboBox>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

TransferDialog::TransferDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Hand over the workspace"),
          tr("Somebody else owns it from then on, and you are an admin. Only they can give it "
             "back."),
          parent)
    , m_workspace(workspace)
    , m_people(account, workspace.id())
    , m_person(new QComboBox(this))
    , m_name(new TextField(tr("The workspace's name"), {}, this))
{
    m_person->setObjectName(u"newOwner"_s);
    m_person->setAccessibleName(tr("New owner"));
    m_name->setObjectName(u"confirmedName"_s);
    m_name->setHint(tr("Write “%1” to confirm.").arg(directory().workspace().name));
    body().addWidget(
        new SheetRow(tr("New owner"), tr("A member or an admin, not a guest."), m_person, this));
    body().addWidget(m_name);
    addCloseButton(tr("Cancel"));
    m_hand = addButton(tr("Hand over"), ButtonKind::Danger);
    m_hand->setObjectName(u"handOver"_s);
    connect(m_hand, &QPushButton::clicked, this, &TransferDialog::transfer);
    connect(m_name, &TextField::textChanged, this, &TransferDialog::refresh);
    connect(&directory(), &models::Directory::membersChanged, this, &TransferDialog::showPeople);
    showPeople();
}

void TransferDialog::showPeople()
{
    const QVariant before = m_person->currentData();
    QList<Member> people = directory().members();
    people.removeIf([this](const Member& member) {
        return member.state != MemberState::Active || !member.userId || member.role == Role::Guest
            || member.id == directory().self();
    });
    std::ranges::sort(people, [](const Member& a, const Member& b) {
        return a.displayName.localeAwareCompare(b.displayName) < 0;
    });
    m_person->clear();
    for (const Member& member : std::as_const(people))
        m_person->addItem(member.displayName, QVariant::fromValue(member.id));
    m_person->setCurrentIndex(std::max(0, m_person->findData(before)));
    refresh();
}

void TransferDialog::refresh()
{
    m_hand->setEnabled(
        m_person->count() > 0 && m_name->text().trimmed() == directory().workspace().name);
}

void TransferDialog::transfer()
{
    m_hand->setEnabled(false);
    m_people.transfer(m_person->currentData().value<MemberId>(), m_name->text())
        .then(this, [this](const Result<Member>& result) { answer(result); });
}

void TransferDialog::answer(const Result<Member>& result)
{
    if (result) {
        accept();
        return;
    }
    refresh();
    if (result.error().field == "name"_L1)
        m_name->setError(tr("This is not the workspace's name."));
    else
        showError(result.error(), ErrorContext::Workspace);
}

} // namespace hearth::ui
