// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/profile_form.h"

#include "ui/profile/avatar_dialog.h"
#include "ui/profile/avatar_pictures.h"
#include "ui/profile/member_tile.h"
#include "ui/profile/profile_text.h"
#include "ui/shell/error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tileSide = 2 * metrics::avatar;
constexpr int aboutLines = 4;

void fillZones(QComboBox& zones)
{
    zones.addItem(ProfileForm::tr("Not said"), QString());
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : ids) {
        // The others are offsets and old names of these.
        if (id.contains('/') && !id.startsWith("Etc/"))
            zones.addItem(QString::fromLatin1(id).replace(u'_', u' '), QString::fromLatin1(id));
    }
}

} // namespace

ProfileForm::ProfileForm(
    models::WorkspaceContext& workspace, AvatarPictures* pictures, Extent extent, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_pictures(pictures)
    , m_extent(extent)
    , m_name(new TextField(tr("Your name"), tr("As others see it in this workspace."), this))
    , m_title(new TextField(tr("Title"), tr("What you do, like “Gardener” or “Support”."), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    addPicture(*layout);
    m_name->setObjectName(u"ownName"_s);
    m_name->edit().setMaxLength(static_cast<int>(limits::displayName.maxLength));
    m_title->setObjectName(u"title"_s);
    m_title->edit().setMaxLength(static_cast<int>(limits::profileTitle.maxLength));
    layout->addWidget(m_name);
    layout->addWidget(m_title);
    connect(m_name, &TextField::textChanged, this, &ProfileForm::edited);
    connect(m_title, &TextField::textChanged, this, &ProfileForm::edited);
    if (m_extent == Extent::Whole)
        addWhole(*layout);
    fill();
}

void ProfileForm::addPicture(QVBoxLayout& layout)
{
    m_tile = new MemberTile(tileSide, m_pictures, this);
    m_tile->setObjectName(u"ownPicture"_s);
    auto* choose = new Button(tr("Choose &picture…"), ButtonKind::Secondary, this);
    choose->setObjectName(u"choosePicture"_s);
    choose->setAutoDefault(false);
    auto* remove = new Button(tr("&Remove picture"), ButtonKind::Quiet, this);
    remove->setObjectName(u"removePicture"_s);
    remove->setAutoDefault(false);
    m_remove = remove;
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    line->addWidget(m_tile);
    line->addWidget(choose);
    line->addWidget(remove);
    line->addStretch();
    layout.addLayout(line);
    connect(choose, &QPushButton::clicked, this, &ProfileForm::choosePicture);
    connect(remove, &QPushButton::clicked, this, &ProfileForm::removePicture);
}

void ProfileForm::addWhole(QVBoxLayout& layout)
{
    auto* aboutLabel = new Label(tr("&About you"), TextRole::Strong, this);
    m_about = new QPlainTextEdit(this);
    m_about->setObjectName(u"about"_s);
    m_about->setAccessibleName(tr("About you"));
    m_about->setTabChangesFocus(true);
    m_about->setFixedHeight(aboutLines * fontMetrics().lineSpacing() + 2 * metrics::gap);
    aboutLabel->setBuddy(m_about);
    m_aboutError = new Label({}, TextRole::Error, this);
    m_aboutError->setObjectName(u"aboutError"_s);
    m_aboutError->setWordWrap(true);
    m_aboutError->hide();
    auto* zoneLabel = new Label(tr("Time &zone"), TextRole::Strong, this);
    m_zone = new QComboBox(this);
    m_zone->setObjectName(u"timeZone"_s);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setToolTip(tr("Others see what time it is where you are."));
    zoneLabel->setBuddy(m_zone);
    fillZones(*m_zone);
    layout.addWidget(aboutLabel);
    layout.addWidget(m_about);
    layout.addWidget(m_aboutError);
    layout.addWidget(zoneLabel);
    layout.addWidget(m_zone);
    connect(m_about, &QPlainTextEdit::textChanged, this, [this] {
        m_aboutError->hide();
        m_about->setAccessibleDescription({});
        Q_EMIT edited();
    });
    connect(m_zone, &QComboBox::currentIndexChanged, this, &ProfileForm::edited);
}

const Member* ProfileForm::own() const
{
    return m_workspace.directory().member(m_workspace.directory().self());
}

MemberProfile ProfileForm::shown() const
{
    const Member* member = own();
    return member ? member->profile.value_or(MemberProfile {}) : MemberProfile {};
}

void ProfileForm::fill()
{
    const MemberProfile profile = shown();
    if (const Member* member = own()) {
        m_name->setText(member->displayName);
        m_tile->setMember(member->id, member->displayName);
    }
    m_title->setText(profile.title);
    if (m_about)
        m_about->setPlainText(profile.about);
    if (m_zone) {
        int index = m_zone->findData(profile.timeZone);
        if (index < 0) {
            m_zone->addItem(profile.timeZone, profile.timeZone);
            index = m_zone->count() - 1;
        }
        m_zone->setCurrentIndex(index);
    }
    refreshPicture();
}

void ProfileForm::refreshPicture()
{
    m_remove->setVisible(m_picture == Picture::Chosen
        || (m_picture == Picture::AsItIs && shown().avatarId.has_value()));
}

void ProfileForm::choosePicture()
{
    auto* dialog = new AvatarDialog(this);
    connect(dialog, &AvatarDialog::chosen, this,
        [this](const QByteArray& bytes, const QImage& picture) {
            m_picture = Picture::Chosen;
            m_bytes = bytes;
            m_tile->setPreview(picture, MemberTile::Shown::AsItIs);
            refreshPicture();
            Q_EMIT edited();
        });
    dialog->open();
}

void ProfileForm::removePicture()
{
    m_picture = shown().avatarId ? Picture::Removed : Picture::AsItIs;
    m_bytes.clear();
    m_tile->setPreview({}, MemberTile::Shown::Initials);
    refreshPicture();
    Q_EMIT edited();
}

QString ProfileForm::about() const
{
    return m_about ? m_about->toPlainText().trimmed() : QString();
}

QString ProfileForm::timeZone() const
{
    return m_zone ? m_zone->currentData().toString() : QString();
}

protocol::MemberUpdateProfile ProfileForm::changes() const
{
    const MemberProfile before = shown();
    protocol::MemberUpdateProfile args;
    if (const QString title = m_title->text().trimmed(); title != before.title)
        args.title = title;
    if (m_about && about() != before.about)
        args.about = about();
    if (m_zone && timeZone() != before.timeZone)
        args.timeZone = timeZone();
    return args;
}

bool ProfileForm::isChanged() const
{
    const Member* member = own();
    const protocol::MemberUpdateProfile args = changes();
    return (member && m_name->text().trimmed() != member->displayName) || args.title || args.about
        || args.timeZone || m_picture != Picture::AsItIs;
}

bool ProfileForm::checkFields()
{
    if (m_workspace.isReadOnly())
        m_name->setError(ErrorText::cannotKeep(*m_workspace.session().syncState().storage));
    else if (m_name->text().trimmed().isEmpty())
        m_name->setError(tr("Your name needs at least one character."));
    if (!m_name->error().isEmpty()) {
        m_name->edit().setFocus();
        return false;
    }
    if (about().size() > limits::profileAbout.maxLength) {
        m_aboutError->setText(tr("This has at most %n characters.", nullptr,
            static_cast<int>(limits::profileAbout.maxLength)));
        m_about->setAccessibleDescription(m_aboutError->text());
        m_aboutError->show();
        m_about->setFocus();
        return false;
    }
    return true;
}

void ProfileForm::submitPicture()
{
    replica::WorkspaceSession& session = m_workspace.session();
    if (m_picture == Picture::Chosen)
        session.submit(protocol::memberSetAvatar,
            protocol::MemberSetAvatar {
                .id = session.newId<AvatarId>(), .image = QString::fromLatin1(m_bytes.toBase64()) },
            std::nullopt);
    else if (m_picture == Picture::Removed)
        session.submit(protocol::memberRemoveAvatar, protocol::Nothing {}, std::nullopt);
    m_picture = Picture::AsItIs;
    m_bytes.clear();
}

bool ProfileForm::save()
{
    if (!checkFields())
        return false;
    replica::WorkspaceSession& session = m_workspace.session();
    const Member* member = own();
    const QString name = m_name->text().trimmed();
    const protocol::MemberUpdateProfile args = changes();
    if (member && name != member->displayName)
        session.submit(protocol::memberUpdateName,
            protocol::MemberUpdateName { .displayName = name }, std::nullopt);
    if (args.title || args.about || args.timeZone)
        session.submit(protocol::memberUpdateProfile, args, std::nullopt);
    submitPicture();
    return true;
}

void ProfileForm::focusFirst() { m_name->edit().setFocus(); }

} // namespace hearth::ui
