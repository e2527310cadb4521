// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/groups_dialog.h"

#include "core/text/tooltip.h"
#include "ui/custom/entry_delegate.h"
#include "ui/rooms/people_dialog.h"
#include "ui/shell/confirm.h"

#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// As somebody means it who types it as it will be written.
QString handleFrom(const QString& typed)
{
    const QString handle = typed.trimmed();
    return handle.startsWith(u'@') ? handle.sliced(1).trimmed() : handle;
}

} // namespace

GroupsDialog::GroupsDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("People groups"), {}, parent)
    , m_account(&account)
    , m_workspace(workspace)
    , m_mayChange(workspace.directory().allows(Permission::ManageGroups))
    , m_list(EntryDelegate::makeList(tr("Groups of this workspace"), this))
    , m_none(new Label(tr("There is none yet."), TextRole::Muted, this))
{
    setSubtitle(m_mayChange ? tr("Several people who are mentioned by one name, like @design.")
                            : tr("Several people who are mentioned by one name, like @design. "
                                 "Admins make and change them."));
    m_list->setObjectName(u"groups"_s);
    body().addWidget(m_none);
    body().addWidget(m_list);
    if (m_mayChange)
        buildForm();
    addCloseButton(tr("Close"));
    if (m_mayChange) {
        m_save = addButton(tr("Create group"), ButtonKind::Primary);
        m_save->setObjectName(u"saveGroup"_s);
        m_save->setDefault(true);
        connect(m_save, &QPushButton::clicked, this, &GroupsDialog::save);
    }
    connect(&workspace.directory(), &models::Directory::itemsChanged, this,
        [this](const QSet<ItemKind>& kinds) {
            if (kinds.contains(ItemKind::Group))
                showList();
        });
    connect(
        &workspace.directory(), &models::Directory::membersChanged, this, &GroupsDialog::showList);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &GroupsDialog::showChosen);
    showList();
    if (m_mayChange) {
        beginNew();
        m_handle->edit().setFocus();
    }
}

void GroupsDialog::buildForm()
{
    m_handle = new TextField(tr("Handle"), tr("What is written to mention them: @design"), this);
    m_handle->setObjectName(u"groupHandle"_s);
    m_handle->edit().setMaxLength(static_cast<int>(limits::groupHandle.maxLength) + 1);
    m_name = new TextField(tr("Name"), tr("Who they are, like “Design team”."), this);
    m_name->setObjectName(u"groupName"_s);
    m_name->edit().setMaxLength(static_cast<int>(limits::groupName.maxLength));
    m_choose = new Button(tr("Choose people…"), ButtonKind::Secondary, this);
    m_choose->setObjectName(u"groupPeople"_s);
    m_choose->setAutoDefault(false);
    m_people = new SheetRow(tr("People"), {}, m_choose, this);
    body().addWidget(new Divider(this));
    body().addWidget(m_handle);
    body().addWidget(m_name);
    body().addWidget(m_people);
    m_begin = addButton(tr("New group"), ButtonKind::Quiet, Side::Leading);
    m_begin->setObjectName(u"newGroup"_s);
    m_begin->setAutoDefault(false);
    m_remove = addButton(tr("Remove…"), ButtonKind::Danger, Side::Leading);
    m_remove->setObjectName(u"removeGroup"_s);
    m_remove->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &GroupsDialog::choosePeople);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        beginNew();
        m_handle->edit().setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, &GroupsDialog::askRemoval);
}

QString GroupsDialog::namesOf(const QList<MemberId>& members) const
{
    QStringList names;
    for (const MemberId& member : members)
        names.append(m_workspace.directory().memberName(member));
    names.sort(Qt::CaseInsensitive);
    return QLocale().createSeparatedList(names);
}

/// What is typed in the form is left alone.
void GroupsDialog::showList()
{
    const QSignalBlocker quiet(m_list);
    QList<Item> groups = m_workspace.directory().items(ItemKind::Group);
    groups.removeIf([](const Item& item) { return item.removed || !item.group; });
    std::ranges::sort(groups, [](const Item& a, const Item& b) {
        return a.group->handle.localeAwareCompare(b.group->handle) < 0;
    });
    m_list->clear();
    for (const Item& each : std::as_const(groups)) {
        const UserGroup& group = *each.group;
        auto* item = new QListWidgetItem(
            tr("@%1 – %2", "handle, name").arg(group.handle, group.name), m_list);
        const QString people = group.memberIds.isEmpty() ? tr("Nobody is in it yet.")
                                                         : namesOf(group.memberIds);
        item->setData(EntryDelegate::DetailRole, people);
        item->setToolTip(text::toolTip(people));
        item->setData(EntryDelegate::IdRole, QVariant::fromValue(group.id));
        item->setData(Qt::AccessibleTextRole, QString(item->text() + u", "_s + people));
        if (m_chosen == group.id)
            m_list->setCurrentItem(item);
    }
    m_none->setVisible(groups.isEmpty());
    // Somebody else removed it: what was typed can still be made a new one.
    if (m_chosen && m_mayChange && !chosen()) {
        m_chosen.reset();
        m_save->setText(tr("Create group"));
        setBusy(false);
    }
}

const UserGroup* GroupsDialog::chosen() const
{
    const Item* item = m_chosen ? m_workspace.directory().item(ItemKind::Group, m_chosen->uuid)
                                : nullptr;
    return item && item->group ? &*item->group : nullptr;
}

void GroupsDialog::showChosen()
{
    const QList<QListWidgetItem*> items = m_list->selectedItems();
    if (!m_mayChange || items.isEmpty())
        return;
    m_chosen = items.first()->data(EntryDelegate::IdRole).value<GroupId>();
    const UserGroup* group = chosen();
    if (!group)
        return;
    clearMessage();
    m_handle->setText(group->handle);
    m_name->setText(group->name);
    m_members = group->memberIds;
    m_save->setText(tr("Save"));
    setBusy(false);
    showPeople();
}

void GroupsDialog::beginNew()
{
    m_chosen.reset();
    m_new = m_workspace.session().newId<GroupId>();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clearSelection();
        m_list->setCurrentItem(nullptr);
    }
    clearMessage();
    m_handle->setText({});
    m_name->setText({});
    m_members.clear();
    m_save->setText(tr("Create group"));
    setBusy(false);
    showPeople();
}

void GroupsDialog::choosePeople()
{
    const QString handle = handleFrom(m_handle->text());
    auto* dialog = new PeopleDialog(m_workspace.directory(),
        { .title = handle.isEmpty() ? tr("Who is in the group?") : tr("Who is in @%1?").arg(handle),
            .subtitle = tr("They are all told when somebody mentions the group."),
            .verb = tr("Done") },
        {}, static_cast<int>(limits::groupMembers.maxLength), this);
    dialog->setNobodyAllowed(true);
    dialog->setPicked(m_members);
    connect(dialog, &PeopleDialog::chosen, this, [this](const QList<MemberId>& members) {
        m_members = members;
        showPeople();
    });
    dialog->open();
}

void GroupsDialog::showPeople()
{
    m_people->setDetail(m_members.isEmpty() ? tr("Nobody is in it yet.") : namesOf(m_members));
    if (isVisible())
        fit();
}

void GroupsDialog::save()
{
    const QString handle = handleFrom(m_handle->text());
    const QString name = m_name->text().trimmed();
    if (handle.isEmpty() || name.isEmpty()) {
        TextField* missing = handle.isEmpty() ? m_handle : m_name;
        missing->setError(
            handle.isEmpty() ? tr("Give the group a handle.") : tr("Give the group a name."));
        missing->edit().setFocus();
        return;
    }
    if (!m_account)
        return;
    clearMessage();
    setBusy(true);
    m_account
        ->setGroup(m_workspace.id(),
            { .id = m_chosen.value_or(m_new),
                .handle = handle,
                .name = name,
                .memberIds = m_members })
        .then(this, [this, handle](const Result<Item>& saved) {
            setBusy(false);
            if (saved)
                finished(tr("@%1 is saved.").arg(handle));
            else
                showRefusal(saved.error());
        });
}

void GroupsDialog::askRemoval()
{
    const UserGroup* group = chosen();
    if (!group)
        return;
    confirm(this,
        { .title = tr("Remove @%1?").arg(group->handle),
            .text = tr("Nobody can be mentioned by this name any more. The people stay, and so do "
                       "the messages."),
            .verb = tr("Remove group"),
            .kind = ButtonKind::Danger },
        [this, id = group->id] { remove(id); });
}

void GroupsDialog::remove(const GroupId& group)
{
    if (!m_account)
        return;
    setBusy(true);
    m_account->removeGroup(m_workspace.id(), group).then(this, [this](const Result<Item>& removed) {
        setBusy(false);
        if (removed)
            finished(tr("The group is removed."));
        else
            showRefusal(removed.error());
    });
}

void GroupsDialog::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
    m_begin->setEnabled(!busy && m_chosen);
    m_remove->setEnabled(!busy && m_chosen);
    m_list->setEnabled(!busy);
}

void GroupsDialog::finished(const QString& what)
{
    beginNew();
    showMessage(MessageTone::Good, what);
}

/// Beside what it is about; all that was typed stays.
void GroupsDialog::showRefusal(const Error& error)
{
    if (error.field == "handle"_L1) {
        m_handle->setError(error.code == ErrorCode::Conflict
                ? tr("Somebody or another group is called so already. Choose another handle.")
                : tr("Use up to %n letters, digits, dots, hyphens and underscores.", nullptr,
                      static_cast<int>(limits::groupHandle.maxLength)));
        m_handle->edit().setFocus();
    } else if (error.field == "name"_L1) {
        m_name->setError(tr("A group's name needs 1 to %n characters on one line.", nullptr,
            static_cast<int>(limits::groupName.maxLength)));
        m_name->edit().setFocus();
    } else {
        showError(error, ErrorContext::General);
    }
}

} // namespace hearth::ui
