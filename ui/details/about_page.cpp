// SPDX-License-Identifier: Apache-2.0
#include "ui/details/about_page.h"

#include "ui/profile/profile_text.h"
#include "ui/shell/room_menu.h"
#include "ui/storage/retention_text.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// Of the people in a room; of public channels only once the server has said who is in them.
int guestsIn(models::WorkspaceContext& workspace, const Room& room)
{
    const std::optional<QList<MemberId>> members = workspace.memberships().members(room.id);
    if (!members)
        return 0;
    return static_cast<int>(std::ranges::count_if(*members, [&](const MemberId& id) {
        const Member* member = workspace.directory().member(id);
        return member && member->role == Role::Guest && member->state == MemberState::Active;
    }));
}

QString audienceOf(RoomKind kind)
{
    switch (kind) {
    case RoomKind::Public:
        return AboutPage::tr("Everybody in the workspace can read it and join. Guests see it when "
                             "they are added.");
    case RoomKind::Private:
        return AboutPage::tr("Only those who are in it, not even admins.");
    case RoomKind::Direct:
    case RoomKind::Group:
        break;
    }
    return AboutPage::tr("Only those who are in it.");
}

QString madeText(const models::Directory& directory, const Room& room, Timestamp now)
{
    const QString when = TimeText::day(room.createdAt, now);
    return room.createdBy ? AboutPage::tr("%1, by %2", "moment, person")
                                .arg(when, directory.memberName(*room.createdBy))
                          : when;
}

} // namespace

AboutPage::AboutPage(QWidget* parent)
    : QScrollArea(parent)
    , m_edit(new Button(tr("Edit channel…"), ButtonKind::Secondary, this))
{
    setAccessibleName(tr("About"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* facts = new QWidget;
    auto* column = new QVBoxLayout(facts);
    column->setContentsMargins(
        metrics::rowPaddingHorizontal, metrics::gap, metrics::rowPaddingHorizontal, metrics::gap);
    column->setSpacing(metrics::grid);
    m_name = addFact(*column, tr("Name"), u"aboutName"_s);
    m_title = addFact(*column, tr("Title"), u"aboutTitle"_s);
    m_about = addFact(*column, tr("About"), u"aboutPerson"_s);
    m_about.text->setTextFormat(Qt::PlainText);
    m_title.text->setTextFormat(Qt::PlainText);
    m_time = addFact(*column, tr("Local time"), u"aboutTime"_s);
    m_topic = addFact(*column, tr("Topic"), u"aboutTopic"_s);
    m_purpose = addFact(*column, tr("What it is for"), u"aboutPurpose"_s);
    m_edit->setObjectName(u"editChannel"_s);
    column->addWidget(m_edit, 0, Qt::AlignLeading);
    column->addSpacing(metrics::gap);
    m_audience = addFact(*column, tr("Who can see this"), u"aboutAudience"_s);
    m_kept = addFact(*column, tr("How long things are kept"), u"aboutKept"_s);
    m_made = addFact(*column, tr("Created"), u"aboutMade"_s);
    m_archived = addFact(*column, tr("In the archive since"), u"aboutArchived"_s);
    column->addStretch();
    setWidget(facts);
    facts->setAutoFillBackground(false); // setWidget has made it so
    viewport()->setAutoFillBackground(false);
    connect(m_edit, &QPushButton::clicked, this, &AboutPage::editRequested);
}

AboutPage::Fact AboutPage::addFact(QVBoxLayout& column, const QString& heading, const QString& name)
{
    const Fact fact { .heading = new SectionHeader(heading, this),
        .text = new Label({}, TextRole::Body, this) };
    fact.text->setObjectName(name);
    fact.text->setWordWrap(true);
    fact.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    fact.heading->setBuddy(fact.text);
    column.addWidget(fact.heading);
    column.addWidget(fact.text);
    column.addSpacing(metrics::smallGap);
    return fact;
}

/// Without a text, `missing` is said quietly; without that either, there is no such fact.
void AboutPage::show(const Fact& fact, const QString& text, const QString& missing)
{
    const QString shown = text.isEmpty() ? missing : text;
    fact.text->setRole(text.isEmpty() ? TextRole::Muted : TextRole::Body);
    fact.text->setText(shown);
    fact.text->setAccessibleName(tr("%1: %2", "heading, text").arg(fact.heading->text(), shown));
    fact.heading->setVisible(!shown.isEmpty());
    fact.text->setVisible(!shown.isEmpty());
}

/// Of the other one in a conversation of two.
void AboutPage::showPerson(models::WorkspaceContext& workspace, const Room& room)
{
    MemberProfile profile;
    if (room.kind == RoomKind::Direct) {
        const models::Directory& directory = workspace.directory();
        const auto other = std::ranges::find_if(
            room.memberIds, [&](const MemberId& id) { return id != directory.self(); });
        const Member* member = directory.member(
            other == room.memberIds.end() ? directory.self() : *other);
        if (member && member->profile)
            profile = *member->profile;
    }
    show(m_title, profile.title);
    show(m_about, profile.about);
    show(m_time, ProfileText::localTime(profile, workspace.session().now()));
}

void AboutPage::setRoom(models::WorkspaceContext& workspace, const replica::RoomState& state)
{
    const Room& room = state.room;
    const bool channel = room.isChannel();
    show(m_name, workspace.directory().roomTitle(room));
    showPerson(workspace, room);
    show(m_topic, room.topic, channel ? tr("No topic yet") : QString());
    show(m_purpose, room.purpose, channel ? tr("Nobody has said it yet") : QString());
    const int guests = guestsIn(workspace, room);
    const QString audience = audienceOf(room.kind);
    show(m_audience,
        guests == 0 ? audience
                    : tr("%1 %n guest(s) among them.", "who can see it", guests).arg(audience));
    show(m_kept, RetentionText::sentence(workspace.directory().workspace(), room));
    const Timestamp now = workspace.session().now();
    show(m_made, madeText(workspace.directory(), room, now));
    m_made.text->setToolTip(TimeText::full(room.createdAt));
    show(m_archived, room.archivedAt ? TimeText::day(*room.archivedAt, now) : QString());
    const QString obstacle = RoomMenu::obstacle(RoomCommand::Edit, workspace, state);
    m_edit->setVisible(channel);
    m_edit->setEnabled(obstacle.isEmpty());
    m_edit->setToolTip(obstacle);
    m_edit->setAccessibleDescription(obstacle);
}

} // namespace hearth::ui
