// SPDX-License-Identifier: Apache-2.0
#include "ui/members/members_dialog.h"

#include "ui/members/right_text.h"
#include "ui/members/rights_dialog.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listHeight = 6 * metrics::controlHeight;
constexpr int rolesHeight = 3 * metrics::controlHeight;

} // namespace

MembersDialog::MembersDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Manage members"), tr("Who is in this workspace, and what they may do."), parent)
    , m_workspace(workspace)
    , m_people(account, workspace.id())
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_name(new Label({}, TextRole::Strong, this))
    , m_note(new Label({}, TextRole::Muted, this))
    , m_role(new QComboBox(this))
    , m_roles(new RoleChecks(tr("Custom roles"), this))
    , m_buttons(new QWidget(this))
    , m_line(new FlowLayout(metrics::smallGap))
{
    m_search->setObjectName(u"memberSearch"_s);
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setAccessibleName(tr("Search by name"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"memberList"_s);
    m_list->setAccessibleName(tr("Members"));
    m_list->setMinimumHeight(listHeight);
    body().addWidget(m_search);
    body().addWidget(m_list);
    buildPerson();
    addCloseButton(tr("Close"));
    connect(m_search, &QLineEdit::textChanged, this, &MembersDialog::showList);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &MembersDialog::choose);
    const auto refresh = [this] {
        showList();
        showPerson();
    };
    connect(&directory(), &models::Directory::membersChanged, this, refresh);
    connect(&directory(), &models::Directory::itemsChanged, this, refresh);
    connect(&directory(), &models::Directory::workspaceChanged, this, refresh);
    showList();
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

void MembersDialog::buildPerson()
{
    m_role->setObjectName(u"memberRole"_s);
    m_role->setAccessibleName(tr("Role"));
    for (const Role role : { Role::Admin, Role::Member, Role::Guest })
        m_role->addItem(RightText::role(role), QVariant::fromValue(role));
    m_roles->setObjectName(u"memberRoles"_s);
    m_roles->setMaximumHeight(rolesHeight);
    m_roleRow = new SheetRow(tr("Role"), {}, m_role, this);
    body().addWidget(new Divider(this));
    body().addWidget(m_name);
    body().addWidget(m_note);
    body().addWidget(m_roleRow);
    body().addWidget(m_roles);
    m_line->setContentsMargins({});
    m_buttons->setLayout(m_line);
    body().addWidget(m_buttons);
    connect(m_role, &QComboBox::activated, this, &MembersDialog::changeRole);
    connect(m_roles, &RoleChecks::toggled, this, &MembersDialog::assign);
    addAction({ .name = u"whyMayThey"_s,
        .text = tr("&Why may they?"),
        .obstacle = [](const Member&) { return QString(); },
        .run =
            [this](const Member& member, QWidget* dialog) {
                (new RightsDialog(directory(), member.id, dialog))->open();
            } });
    addAction({ .name = u"removeMember"_s,
        .text = tr("&Remove…"),
        .obstacle =
            [this](const Member& member) {
                return member.state == MemberState::Active ? obstacle(member)
                                                           : tr("They are not here any more.");
            },
        .run = [this](const Member&, QWidget*) { askRemoval(); } });
    addAction({ .name = u"readmitMember"_s,
        .text = tr("Let back &in"),
        .obstacle =
            [this](const Member& member) {
                return member.state == MemberState::Removed ? obstacle(member)
                                                            : tr("They were not removed.");
            },
        .run = [this](const Member&, QWidget*) { readmit(); } });
}

void MembersDialog::addAction(MemberAction action)
{
    auto* button = new Button(action.text, ButtonKind::Secondary, m_buttons);
    button->setObjectName(action.name);
    button->setAutoDefault(false);
    m_line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, run = action.run] {
        if (const Member* member = person())
            run(*member, this);
    });
    m_actions.append({ .action = std::move(action), .button = button });
    showPerson();
}

const Member* MembersDialog::person() const
{
    return m_chosen ? directory().member(*m_chosen) : nullptr;
}

void MembersDialog::showList()
{
    const QSignalBlocker quiet(m_list);
    const QString typed = m_search->text().trimmed();
    QList<Member> members = directory().members();
    members.removeIf([&](const Member& member) {
        return !member.displayName.contains(typed, Qt::CaseInsensitive);
    });
    // Who is here comes before who was.
    std::ranges::sort(members, [](const Member& a, const Member& b) {
        const bool isHere = a.state == MemberState::Active;
        if (isHere != (b.state == MemberState::Active))
            return isHere;
        return a.displayName.localeAwareCompare(b.displayName) < 0;
    });
    m_list->clear();
    for (const Member& member : std::as_const(members)) {
        auto* item = new QListWidgetItem(
            tr("%1 – %2", "name, roles")
                .arg(member.displayName, RightText::standing(directory(), member)),
            m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(member.id));
        if (m_chosen == member.id)
            m_list->setCurrentItem(item);
    }
}

void MembersDialog::choose()
{
    const QList<QListWidgetItem*> items = m_list->selectedItems();
    if (items.isEmpty())
        return;
    m_chosen = items.first()->data(Qt::UserRole).value<MemberId>();
    clearMessage();
    showPerson();
}

QString MembersDialog::obstacle(const Member& member) const
{
    if (!directory().allows(Permission::ManageMembers))
        return tr("Your role does not allow it.");
    if (member.role == Role::Owner)
        return tr("They own the workspace. It has to be handed over first.");
    if (!mayManage(directory().ownRole(), member.role))
        return tr("Only admins change admins.");
    return {};
}

void MembersDialog::showPerson()
{
    const Member* member = person();
    m_name->setVisible(member);
    m_note->setVisible(member);
    m_roleRow->setVisible(member);
    m_buttons->setVisible(member);
    m_roles->setVisible(member && !directory().roles().isEmpty());
    if (!member)
        return;
    const bool isHere = member->state == MemberState::Active;
    const QString why = isHere ? obstacle(*member) : QString();
    m_name->setText(member->displayName);
    m_note->setText(why.isEmpty() ? RightText::standing(directory(), *member) : why);
    m_role->setCurrentIndex(m_role->findData(QVariant::fromValue(member->role)));
    m_role->setEnabled(!m_busy && isHere && why.isEmpty());
    if (member->role == Role::Owner)
        m_role->setPlaceholderText(RightText::role(Role::Owner));
    m_roleRow->setDetail(member->role == Role::Guest
            ? tr("A guest sees the channels they were invited to, and has no custom role.")
            : tr("Custom roles below only add to what it allows."));
    m_roles->show(directory().roles(), member->roleIds);
    m_roles->setEnabled(!m_busy && isHere && member->role != Role::Guest
        && directory().allows(Permission::ManageRoles));
    showActions(*member);
    if (isVisible())
        fit();
}

void MembersDialog::showActions(const Member& member)
{
    for (const ActionButton& each : std::as_const(m_actions)) {
        const QString why = each.action.obstacle(member);
        each.button->setEnabled(!m_busy && why.isEmpty());
        each.button->setToolTip(why);
        each.button->setAccessibleDescription(why);
    }
}

void MembersDialog::changeRole()
{
    const Member* member = person();
    const Role role = m_role->currentData().value<Role>();
    if (!member || member->role == role)
        return;
    m_busy = true;
    showPerson();
    const QString done = tr("%1 is “%2” now.").arg(member->displayName, RightText::role(role));
    m_people.changeRole(member->id, role).then(this, [this, done](const Result<Member>& result) {
        answer(result, done);
    });
}

void MembersDialog::assign(const RoleId& role, bool present)
{
    const Member* member = person();
    if (!member)
        return;
    m_busy = true;
    const QString names = RightText::roleNames(directory(), { role }).join(QString());
    const QString done = present
        ? tr("%1 has the role %2 now.").arg(member->displayName, names)
        : tr("%1 does not have the role %2 any more.").arg(member->displayName, names);
    m_people.assignRole(role, member->id, present)
        .then(this, [this, done](const Result<Member>& result) { answer(result, done); });
}

void MembersDialog::askRemoval()
{
    const Member* member = person();
    if (!member)
        return;
    const QString name = member->displayName;
    confirm(this,
        { .title = tr("Remove %1?").arg(name),
            .text = tr("They lose access at once, on every device. Their messages stay. The join "
                       "code does not let them in again; you can."),
            .verb = tr("Remove"),
            .kind = ButtonKind::Danger },
        [this, id = member->id, name] {
            m_busy = true;
            showPerson();
            m_people.remove(id).then(this, [this, name](const Result<Member>& result) {
                answer(result, tr("%1 is removed.").arg(name));
            });
        });
}

void MembersDialog::readmit()
{
    const Member* member = person();
    if (!member)
        return;
    m_busy = true;
    showPerson();
    const QString done = tr("%1 is a member again.").arg(member->displayName);
    m_people.readmit(member->id).then(this, [this, done](const Result<Member>& result) {
        answer(result, done);
    });
}

void MembersDialog::answer(const Result<Member>& result, const QString& done)
{
    m_busy = false;
    if (result)
        showMessage(MessageTone::Good, done);
    else
        showError(result.error(), ErrorContext::Workspace);
    showPerson();
}

} // namespace hearth::ui
