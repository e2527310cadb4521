// SPDX-License-Identifier: Apache-2.0
#include "ui/members/claims_dialog.h"

#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::ImportedPerson;

namespace {

constexpr int tableHeight = 7 * metrics::controlHeight;

} // namespace

ClaimsDialog::ClaimsDialog(
    const models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Imported people"),
          tr("Who came with an import, and who they are here. What they wrote becomes that "
             "member's, with the rooms they were in. It can be undone at any time."),
          parent)
    , m_workspace(workspace)
    , m_actions(account, workspace.id())
    , m_table(new QTreeWidget(this))
    , m_member(new QComboBox(this))
    , m_code(new CopyField(tr("Code for this person"), this))
{
    setMinimumWidth(metrics::dialogWidth + metrics::sidebarMinimumWidth);
    m_table->setObjectName(u"importedPeople"_s);
    m_table->setAccessibleName(tr("Imported people"));
    m_table->setHeaderLabels({ tr("Imported"), tr("Address"), tr("Is here") });
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setRootIsDecorated(false);
    m_table->setMinimumHeight(tableHeight);
    body().addWidget(m_table);
    buildPerson();
    addCloseButton(tr("Close"))->setDefault(true);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, [this] {
        m_code->hide();
        clearMessage();
        showPerson();
    });
    connect(&directory(), &models::Directory::membersChanged, this, &ClaimsDialog::fillMembers);
    fillMembers();
    load();
    m_table->setFocus();
}

void ClaimsDialog::buildPerson()
{
    m_member->setObjectName(u"claimMember"_s);
    m_member->setAccessibleName(tr("Who they are here"));
    m_memberRow = new SheetRow(tr("Who they are here"), {}, m_member, this);
    body().addWidget(m_memberRow);
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::smallGap);
    const auto add = [&](const QString& text, const QString& name, auto clicked) {
        auto* button = new Button(text, ButtonKind::Secondary, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, this, clicked);
        line->addWidget(button);
        return button;
    };
    m_match = add(tr("&Match"), u"claimMatch"_s, &ClaimsDialog::match);
    m_link = add(tr("Personal &link…"), u"claimLink"_s, &ClaimsDialog::makeLink);
    m_undo = add(tr("&Undo…"), u"claimUndo"_s, &ClaimsDialog::askUndo);
    line->addStretch();
    body().addLayout(line);
    m_code->setObjectName(u"claimCode"_s);
    m_code->hide();
    body().addWidget(m_code);
}

void ClaimsDialog::load()
{
    m_actions.list().then(this, [this](const Result<protocol::ImportedPeople>& list) {
        if (list)
            show(list->people);
        else
            showError(list.error(), ErrorContext::Workspace);
    });
}

void ClaimsDialog::show(const QList<ImportedPerson>& people)
{
    const ImportedPerson* before = chosen();
    const std::optional<MemberId> kept = before ? std::optional(before->importedId) : std::nullopt;
    m_people = people;
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    for (const ImportedPerson& person : std::as_const(m_people)) {
        auto* item = new QTreeWidgetItem(
            m_table, { person.displayName, person.address, standing(person) });
        if (kept == person.importedId)
            m_table->setCurrentItem(item);
    }
    if (!m_table->currentItem() && m_table->topLevelItemCount() > 0)
        m_table->setCurrentItem(m_table->topLevelItem(0));
    if (m_people.isEmpty())
        showMessage(MessageTone::Information, tr("No import has brought anybody here yet."));
    showPerson();
}

QString ClaimsDialog::standing(const ImportedPerson& person) const
{
    if (person.memberId) {
        const QString name = directory().memberName(*person.memberId);
        switch (person.way) {
        case protocol::ClaimWay::Address:
            return tr("%1, by address").arg(name);
        case protocol::ClaimWay::Link:
            return tr("%1, by link").arg(name);
        case protocol::ClaimWay::Matched:
            return name;
        }
    }
    if (person.linkExpiresAt)
        return tr("Has a link until %1")
            .arg(QLocale().toString(
                person.linkExpiresAt->toDateTime().date(), QLocale::ShortFormat));
    return person.suggestedId ? tr("Perhaps %1").arg(directory().memberName(*person.suggestedId))
                              : QString();
}

const ImportedPerson* ClaimsDialog::chosen() const
{
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    return row >= 0 && row < m_people.size() ? &m_people.at(row) : nullptr;
}

void ClaimsDialog::fillMembers()
{
    const QVariant before = m_member->currentData();
    QList<Member> members = directory().members();
    members.removeIf(
        [](const Member& member) { return member.state != MemberState::Active || !member.userId; });
    std::ranges::sort(members, [](const Member& a, const Member& b) {
        return a.displayName.localeAwareCompare(b.displayName) < 0;
    });
    m_member->clear();
    for (const Member& member : std::as_const(members))
        m_member->addItem(member.displayName, QVariant::fromValue(member.id));
    m_member->setCurrentIndex(m_member->findData(before));
}

void ClaimsDialog::showPerson()
{
    const ImportedPerson* person = chosen();
    const bool isOpen = person && !person->memberId;
    m_member->setEnabled(!m_busy && isOpen);
    m_match->setEnabled(!m_busy && isOpen && m_member->count() > 0);
    m_link->setEnabled(!m_busy && isOpen);
    m_undo->setEnabled(!m_busy && person && person->memberId);
    if (!person)
        return;
    const std::optional<MemberId> shown = person->memberId ? person->memberId : person->suggestedId;
    m_memberRow->setDetail(
        isOpen && person->suggestedId ? tr("Suggested, for the same name.") : QString());
    if (shown)
        m_member->setCurrentIndex(m_member->findData(QVariant::fromValue(*shown)));
    if (isVisible())
        fit();
}

void ClaimsDialog::match()
{
    const ImportedPerson* person = chosen();
    if (!person || m_member->currentIndex() < 0)
        return;
    m_busy = true;
    const QString done = tr("%1 is %2 now.").arg(person->displayName, m_member->currentText());
    m_actions.match(person->importedId, m_member->currentData().value<MemberId>())
        .then(this, [this, done](const Result<ImportedPerson>& result) { answer(result, done); });
    showPerson();
}

void ClaimsDialog::askUndo()
{
    const ImportedPerson* person = chosen();
    if (!person)
        return;
    const QString name = person->displayName;
    confirm(this,
        { .title = tr("Undo who %1 is?").arg(name),
            .text = tr("What came with the import is %1's again, and the rooms that opened by it "
                       "close. Nothing is lost, and it can be done again.")
                .arg(name),
            .verb = tr("Undo") },
        [this, id = person->importedId, name] {
            m_busy = true;
            showPerson();
            m_actions.undo(id).then(this, [this, name](const Result<ImportedPerson>& result) {
                answer(result, tr("%1 is nobody here now.").arg(name));
            });
        });
}

void ClaimsDialog::makeLink()
{
    const ImportedPerson* person = chosen();
    if (!person)
        return;
    m_busy = true;
    m_actions.createLink(person->importedId)
        .then(this, [this, name = person->displayName](const Result<protocol::ClaimLink>& link) {
            m_busy = false;
            if (link) {
                m_code->setValue(link->code);
                m_code->show();
                showMessage(MessageTone::Good,
                    tr("Give this code to %1 and nobody else. It is good for seven days, once, and "
                       "is entered in the workspace's menu, “Enter a code…”.")
                        .arg(name));
                load();
            } else {
                showError(link.error(), ErrorContext::Workspace);
            }
            showPerson();
        });
    showPerson();
}

void ClaimsDialog::answer(const Result<ImportedPerson>& result, const QString& done)
{
    m_busy = false;
    if (result) {
        showMessage(MessageTone::Good, done);
        load();
    } else {
        showError(result.error(), ErrorContext::Workspace);
    }
    showPerson();
}

} // namespace hearth::ui
