// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/channel_dialog.h"

#include "core/domain/names.h"
#include "core/models/room_actions.h"

#include <QCheckBox>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 80; // limits::channelName
constexpr int longestTopic = 250; // limits::topic
constexpr int longestPurpose = 1000; // limits::purpose

bool isTaken(models::WorkspaceContext& workspace, const QString& name, const RoomId& except)
{
    const QString key = nameKey(name);
    return std::ranges::any_of(workspace.directory().rooms(), [&](const replica::RoomState& state) {
        return state.room.isChannel() && state.room.id != except && nameKey(state.room.name) == key;
    });
}

} // namespace

QString channelNameFrom(const QString& typed)
{
    const QString name = typed.trimmed();
    return name.startsWith(u'#') ? name.mid(1).trimmed() : name;
}

NewChannelDialog::NewChannelDialog(models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("New channel"), tr("Channels are where a team talks about one thing."), parent)
    , m_workspace(workspace)
    , m_name(new TextField(tr("Name"), tr("Short, like release or kitchen."), this))
    , m_purpose(new TextField(
          tr("What it is for"), tr("Optional. Helps people to find the right place."), this))
    , m_private(
          new QCheckBox(tr("Private: only people who are added see it, not even admins"), this))
{
    m_name->setObjectName(u"name"_s);
    m_name->edit().setMaxLength(longestName);
    m_purpose->edit().setMaxLength(longestPurpose);
    body().addWidget(m_name);
    body().addWidget(m_purpose);
    body().addWidget(m_private);
    addCloseButton(tr("Cancel"));
    Button* create = addButton(tr("Create channel"), ButtonKind::Primary);
    create->setObjectName(u"create"_s);
    connect(create, &QPushButton::clicked, this, &NewChannelDialog::create);
    m_name->edit().setFocus();
}

void NewChannelDialog::create()
{
    const QString name = channelNameFrom(m_name->text());
    if (name.isEmpty())
        m_name->setError(tr("Give the channel a name."));
    else if (isTaken(m_workspace, name, {}))
        m_name->setError(tr("A channel of this name is there already. Choose another name."));
    if (!m_name->error().isEmpty()) {
        m_name->edit().setFocus();
        return;
    }
    const RoomKind kind = m_private->isChecked() ? RoomKind::Private : RoomKind::Public;
    const RoomId room = m_workspace.createChannel(name, kind, m_purpose->text().trimmed());
    accept();
    Q_EMIT created(room);
}

EditChannelDialog::EditChannelDialog(
    models::WorkspaceContext& workspace, const Room& room, QWidget* parent)
    : Sheet(tr("Edit #%1").arg(room.name), {}, parent)
    , m_workspace(workspace)
    , m_room(room)
    , m_name(new TextField(tr("Name"), {}, this))
    , m_topic(new TextField(tr("Topic"), tr("Stands beside the name: what is going on now."), this))
    , m_purpose(
          new TextField(tr("What it is for"), tr("Helps people to find the right place."), this))
{
    m_name->setObjectName(u"name"_s);
    m_topic->setObjectName(u"topic"_s);
    m_purpose->setObjectName(u"purpose"_s);
    m_name->edit().setMaxLength(longestName);
    m_topic->edit().setMaxLength(longestTopic);
    m_purpose->edit().setMaxLength(longestPurpose);
    m_name->setText(room.name);
    m_topic->setText(room.topic);
    m_purpose->setText(room.purpose);
    for (TextField* field : { m_name, m_topic, m_purpose })
        body().addWidget(field);
    addCloseButton(tr("Cancel"));
    Button* save = addButton(tr("Save"), ButtonKind::Primary);
    save->setObjectName(u"saveChannel"_s);
    connect(save, &QPushButton::clicked, this, &EditChannelDialog::save);
    m_topic->edit().setFocus();
}

void EditChannelDialog::save()
{
    const QString name = channelNameFrom(m_name->text());
    const QString topic = m_topic->text().trimmed();
    if (name.isEmpty() || isTaken(m_workspace, name, m_room.id)) {
        m_name->setError(name.isEmpty()
                ? tr("Give the channel a name.")
                : tr("A channel of this name is there already. Choose another name."));
        m_name->edit().setFocus();
        return;
    }
    if (name != m_room.name)
        m_workspace.renameChannel(m_room.id, name);
    if (topic != m_room.topic)
        m_workspace.setTopic(m_room.id, topic);
    if (m_purpose->text() != m_room.purpose)
        models::RoomActions(m_workspace).setPurpose(m_room.id, m_purpose->text());
    accept();
}

} // namespace hearth::ui
