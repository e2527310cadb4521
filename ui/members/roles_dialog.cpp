// SPDX-License-Identifier: Apache-2.0
#include "ui/members/roles_dialog.h"

#include "ui/members/right_text.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"

#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listHeight = 4 * metrics::controlHeight;
constexpr int rightsHeight = 7 * metrics::controlHeight;

QString rightsIn(const CustomRole& role)
{
    QStringList words;
    for (const Permission permission : role.permissions)
        words.append(RightText::permission(permission));
    return words.isEmpty() ? RolesDialog::tr("allows nothing more by itself")
                           : QLocale().createSeparatedList(words);
}

} // namespace

RolesDialog::RolesDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Roles"),
          tr("A role of your own adds rights to what owner, admin and member allow. Who has it is "
             "chosen in Manage members."),
          parent)
    , m_workspace(workspace)
    , m_people(account, workspace.id())
    , m_mayChange(workspace.directory().allows(Permission::ManageRoles))
    , m_new(workspace.session().newId<RoleId>())
    , m_list(new QListWidget(this))
    , m_none(new Label(tr("There are no roles of your own yet."), TextRole::Muted, this))
    , m_name(new TextField(tr("Name"), {}, this))
    , m_rights(new QListWidget(this))
{
    m_list->setObjectName(u"roles"_s);
    m_list->setAccessibleName(tr("Roles"));
    m_list->setMinimumHeight(listHeight);
    body().addWidget(m_none);
    body().addWidget(m_list);
    buildForm();
    connect(m_list, &QListWidget::itemSelectionChanged, this, &RolesDialog::choose);
    connect(&directory(), &models::Directory::itemsChanged, this, [this] { showList(); });
    showList();
    beginNew();
}

void RolesDialog::buildForm()
{
    m_name->setObjectName(u"roleName"_s);
    m_name->edit().setMaxLength(static_cast<int>(limits::roleName.maxLength));
    m_rights->setObjectName(u"roleRights"_s);
    m_rights->setAccessibleName(tr("Rights"));
    m_rights->setMinimumHeight(rightsHeight);
    body().addWidget(new Divider(this));
    body().addWidget(m_name);
    body().addWidget(m_rights);
    m_name->setVisible(m_mayChange);
    if (m_mayChange) {
        m_begin = addButton(tr("&New"), ButtonKind::Quiet, Side::Leading);
        m_begin->setObjectName(u"newRole"_s);
        m_begin->setAutoDefault(false);
        m_remove = addButton(tr("&Remove…"), ButtonKind::Danger, Side::Leading);
        m_remove->setObjectName(u"removeRole"_s);
        m_remove->setAutoDefault(false);
        connect(m_begin, &QPushButton::clicked, this, [this] {
            beginNew();
            m_name->edit().setFocus();
        });
        connect(m_remove, &QPushButton::clicked, this, &RolesDialog::askRemoval);
    }
    addCloseButton(tr("Close"));
    if (!m_mayChange)
        return;
    m_save = addButton(tr("Create role"), ButtonKind::Primary);
    m_save->setObjectName(u"saveRole"_s);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &RolesDialog::save);
}

const CustomRole* RolesDialog::chosen() const
{
    if (!m_chosen)
        return nullptr;
    const QList<CustomRole>& roles = directory().roles();
    const auto found = std::ranges::find(roles, *m_chosen, &CustomRole::id);
    return found == roles.end() ? nullptr : &*found;
}

void RolesDialog::showList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const CustomRole& role : directory().roles()) {
        auto* item = new QListWidgetItem(
            tr("%1 – %2", "role, its rights").arg(role.name, rightsIn(role)), m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(role.id));
        item->setToolTip(item->text());
        if (m_chosen == role.id)
            m_list->setCurrentItem(item);
    }
    m_none->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    // Somebody else removed it: what was typed can still be made a new one.
    if (m_chosen && !chosen()) {
        m_chosen.reset();
        setBusy(false);
    }
}

void RolesDialog::choose()
{
    const QList<QListWidgetItem*> items = m_list->selectedItems();
    if (items.isEmpty())
        return;
    m_chosen = items.first()->data(Qt::UserRole).value<RoleId>();
    if (const CustomRole* role = chosen()) {
        clearMessage();
        m_name->setText(role->name);
        showRights(role->permissions);
        setBusy(false);
    }
}

void RolesDialog::beginNew()
{
    m_chosen.reset();
    m_new = m_workspace.session().newId<RoleId>();
    const QSignalBlocker quiet(m_list);
    m_list->clearSelection();
    m_list->setCurrentItem(nullptr);
    m_name->setText({});
    showRights({});
    setBusy(false);
}

void RolesDialog::showRights(const QList<Permission>& role)
{
    m_rights->clear();
    for (const auto& row : EnumNames<Permission>::names) {
        const Permission permission = row.value;
        if (!isGrantable(permission))
            continue;
        const bool isIn = role.contains(permission);
        auto* item = new QListWidgetItem(RightText::permission(permission), m_rights);
        item->setData(Qt::UserRole, QVariant::fromValue(permission));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
        if (!m_mayChange || (!isIn && !directory().allows(permission))) {
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
            item->setToolTip(m_mayChange ? tr("You do not have this right yourself.")
                                         : tr("Your role does not allow changing roles."));
        }
    }
    m_rights->setCurrentRow(0);
}

QList<Permission> RolesDialog::ticked() const
{
    QList<Permission> out;
    for (int row = 0; row < m_rights->count(); ++row) {
        const QListWidgetItem* item = m_rights->item(row);
        if (item->checkState() == Qt::Checked)
            out.append(item->data(Qt::UserRole).value<Permission>());
    }
    return out;
}

void RolesDialog::setBusy(bool busy)
{
    if (!m_mayChange)
        return;
    m_save->setText(m_chosen ? tr("Save") : tr("Create role"));
    m_save->setEnabled(!busy);
    m_begin->setEnabled(!busy && m_chosen);
    m_remove->setEnabled(!busy && m_chosen);
    m_list->setEnabled(!busy);
}

void RolesDialog::save()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setError(tr("Give the role a name."));
        m_name->edit().setFocus();
        return;
    }
    clearMessage();
    setBusy(true);
    const QString done = tr("%1 is saved.").arg(name);
    const auto answered = [this, done](const Result<Item>& result) { answer(result, done); };
    if (m_chosen)
        m_people.updateRole({ .id = *m_chosen, .name = name, .permissions = ticked() })
            .then(this, answered);
    else
        m_people.createRole({ .id = m_new, .name = name, .permissions = ticked() })
            .then(this, answered);
}

void RolesDialog::askRemoval()
{
    const CustomRole* role = chosen();
    if (!role)
        return;
    confirm(this,
        { .title = tr("Remove the role %1?").arg(role->name),
            .text = tr("Whoever has it loses what it allows, at once. Channels that let it write "
                       "do so no more."),
            .verb = tr("Remove role"),
            .kind = ButtonKind::Danger },
        [this, id = role->id] {
            setBusy(true);
            m_people.removeRole(id).then(this,
                [this](const Result<Item>& result) { answer(result, tr("The role is removed.")); });
        });
}

void RolesDialog::answer(const Result<Item>& result, const QString& done)
{
    setBusy(false);
    if (result) {
        beginNew();
        showMessage(MessageTone::Good, done);
        return;
    }
    if (result.error().field != "name"_L1) {
        showError(result.error(), ErrorContext::Workspace);
        return;
    }
    m_name->setError(result.error().code == ErrorCode::Conflict
            ? tr("Another role has this name.")
            : ErrorText::sentence(result.error(), ErrorContext::Workspace));
    m_name->edit().setFocus();
}

} // namespace hearth::ui
