// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/groups_dialog.h"

#include "core/models/custom_actions.h"
#include "core/text/tooltip.h"
#include "ui/custom/entry_delegate.h"
#include "ui/custom/refusal_text.h"
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

GroupsDialog::GroupsDialog(models::WorkspaceContext& workspace, QWidget* parent)
    : EntryDialog({ .title = tr("People groups"), .list = tr("Groups of this workspace") },
          workspace, Permission::ManageGroups, parent)
{
    setSubtitle(mayChange() ? tr("Several people who are mentioned by one name, like @design.")
                            : tr("Several people who are mentioned by one name, like @design. "
                                 "Admins make and change them."));
    list().setObjectName(u"groups"_s);
    none().setText(tr("There is none yet."));
    body().addWidget(&none());
    body().addWidget(&list());
    if (mayChange())
        buildForm();
    addButtons(u"Group"_s, tr("New group"), tr("Create group"));
    connect(&workspace.directory(), &models::Directory::itemsChanged, this,
        [this](const QSet<ItemKind>& kinds) {
            if (kinds.contains(ItemKind::Group))
                showList();
        });
    connect(
        &workspace.directory(), &models::Directory::membersChanged, this, &GroupsDialog::showList);
    connect(&list(), &QListWidget::itemSelectionChanged, this, &GroupsDialog::showChosen);
    showList();
    if (mayChange()) {
        beginNew();
        focusForm();
        takeUpRefused({ protocol::groupSet.name });
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
    connect(m_choose, &QPushButton::clicked, this, &GroupsDialog::choosePeople);
}

void GroupsDialog::focusForm() { m_handle->edit().setFocus(); }

QString GroupsDialog::namesOf(const QList<MemberId>& members) const
{
    QStringList names;
    for (const MemberId& member : members)
        names.append(workspace().directory().memberName(member));
    names.sort(Qt::CaseInsensitive);
    return QLocale().createSeparatedList(names);
}

void GroupsDialog::showList()
{
    const QSignalBlocker quiet(&list());
    QList<Item> groups = workspace().directory().items(ItemKind::Group);
    groups.removeIf([](const Item& item) { return item.removed || !item.group; });
    std::ranges::sort(groups, [](const Item& a, const Item& b) {
        return a.group->handle.localeAwareCompare(b.group->handle) < 0;
    });
    list().clear();
    for (const Item& each : std::as_const(groups)) {
        const UserGroup& group = *each.group;
        auto* item = new QListWidgetItem(
            tr("@%1 – %2", "handle, name").arg(group.handle, group.name), &list());
        const QString people = detailOf(group.id.uuid,
            group.memberIds.isEmpty() ? tr("Nobody is in it yet.") : namesOf(group.memberIds));
        item->setData(EntryDelegate::DetailRole, people);
        item->setToolTip(text::toolTip(people));
        item->setData(EntryDelegate::IdRole, QVariant::fromValue(group.id));
        item->setData(Qt::AccessibleTextRole, QString(item->text() + u", "_s + people));
        if (m_chosen == group.id)
            list().setCurrentItem(item);
    }
    none().setVisible(groups.isEmpty());
    // Somebody else removed it: what was typed can still be made a new one.
    if (m_chosen && mayChange() && !chosen()) {
        m_chosen.reset();
        saveButton().setText(tr("Create group"));
        setBusy(false);
    }
}

const UserGroup* GroupsDialog::chosen() const
{
    const Item* item = m_chosen ? workspace().directory().item(ItemKind::Group, m_chosen->uuid)
                                : nullptr;
    return item && item->group ? &*item->group : nullptr;
}

void GroupsDialog::showChosen()
{
    const QList<QListWidgetItem*> items = list().selectedItems();
    if (!mayChange() || items.isEmpty())
        return;
    m_chosen = items.first()->data(EntryDelegate::IdRole).value<GroupId>();
    const UserGroup* group = chosen();
    if (!group)
        return;
    clearMessage();
    m_handle->setText(group->handle);
    m_name->setText(group->name);
    m_members = group->memberIds;
    saveButton().setText(tr("Save"));
    setBusy(false);
    showPeople();
}

void GroupsDialog::beginNew()
{
    m_chosen.reset();
    m_new = workspace().session().newId<GroupId>();
    clearChoice();
    clearMessage();
    m_handle->setText({});
    m_name->setText({});
    m_members.clear();
    saveButton().setText(tr("Create group"));
    setBusy(false);
    showPeople();
}

bool GroupsDialog::isUntouched() const
{
    return !m_chosen && m_handle->text().isEmpty() && m_name->text().isEmpty()
        && m_members.isEmpty();
}

void GroupsDialog::takeUp(const replica::OutboxEntry& entry)
{
    const Result<protocol::GroupSet> group = fromJson<protocol::GroupSet>(entry.args);
    if (!group || !entry.isOperation(protocol::groupSet.name))
        return;
    beginNew();
    m_new = group->id;
    m_chosen = group->id;
    if (!chosen())
        m_chosen.reset();
    m_handle->setText(group->handle.value_or(QString()));
    m_name->setText(group->name.value_or(QString()));
    m_members = group->memberIds.value_or(QList<MemberId> {});
    saveButton().setText(m_chosen ? tr("Save") : tr("Create group"));
    setBusy(false);
    showPeople();
}

void GroupsDialog::choosePeople()
{
    const QString handle = handleFrom(m_handle->text());
    auto* dialog = new PeopleDialog(workspace().directory(),
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
    clearMessage();
    const GroupId id = m_chosen.value_or(m_new);
    models::CustomActions(workspace())
        .setGroup({ .id = id, .handle = handle, .name = name, .memberIds = m_members });
    waitFor(id.uuid, tr("@%1 is saved.").arg(handle));
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
    models::CustomActions(workspace()).removeGroup(group);
    beginNew();
    waitFor(group.uuid, tr("The group is removed."));
}

void GroupsDialog::showRefusal(const replica::OutboxEntry& entry)
{
    const QString sentence = RefusalText::sentence(entry);
    const QString field = entry.error ? entry.error->field : QString();
    if (field != "handle"_L1 && field != "name"_L1) {
        showMessage(MessageTone::Error, sentence);
        return;
    }
    TextField* wrong = field == "handle"_L1 ? m_handle : m_name;
    wrong->setError(sentence);
    wrong->edit().setFocus();
}

} // namespace hearth::ui
