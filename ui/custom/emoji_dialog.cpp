// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/emoji_dialog.h"

#include "ui/custom/entry_delegate.h"
#include "ui/custom/picture_well.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// As somebody means it who types it as it will be written.
QString nameFrom(const QString& typed)
{
    QString name = typed.trimmed().toLower();
    name.remove(u':');
    return name;
}

bool matches(const CustomEmoji& emoji, const QString& wanted)
{
    const QStringList names = QStringList(emoji.aliases) << emoji.name;
    return std::ranges::any_of(names, [&](const QString& name) { return name.contains(wanted); });
}

} // namespace

EmojiDialog::EmojiDialog(models::Account& account, models::WorkspaceContext& workspace,
    EmojiPictures& pictures, QWidget* parent)
    : EntryDialog({ .title = tr("Custom emoji"), .list = tr("Emoji of this workspace") }, account,
          workspace, Permission::ManageEmoji, parent)
    , m_pictures(pictures)
    , m_filter(new QLineEdit(this))
{
    setSubtitle(mayChange()
            ? tr("Everybody here can use them in messages and as reactions.")
            : tr("Everybody here can use them in messages and as reactions. Admins add and remove "
                 "them."));
    m_filter->setObjectName(u"findEmoji"_s);
    m_filter->setPlaceholderText(tr("Find an emoji"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    list().setObjectName(u"customEmoji"_s);
    body().addWidget(m_filter);
    body().addWidget(&none());
    body().addWidget(&list());
    if (mayChange())
        buildForm();
    addButtons(u"Emoji"_s, tr("New emoji"), tr("Add"));
    connect(m_filter, &QLineEdit::textChanged, this, &EmojiDialog::showList);
    connect(&pictures, &EmojiPictures::changed, this, &EmojiDialog::showList);
    connect(&list(), &QListWidget::itemSelectionChanged, this, &EmojiDialog::showChosen);
    showList();
    if (mayChange()) {
        beginNew();
        focusForm();
    }
}

void EmojiDialog::buildForm()
{
    m_well = new PictureWell(this);
    m_well->setObjectName(u"emojiPicture"_s);
    m_name = new TextField(tr("Name"), tr("Written between colons, like :shipit:."), this);
    m_name->setObjectName(u"emojiName"_s);
    m_name->edit().setMaxLength(static_cast<int>(limits::emojiName.maxLength) + 2);
    m_aliases = new TextField(
        tr("Other names"), tr("Optional, with blanks between them: sendit deploy"), this);
    m_aliases->setObjectName(u"emojiAliases"_s);
    m_pictureError = new Label({}, TextRole::Error, this);
    m_pictureError->setObjectName(u"pictureError"_s);
    m_pictureError->setWordWrap(true);
    m_pictureError->hide();
    auto* fields = new QVBoxLayout;
    fields->addWidget(m_name);
    fields->addWidget(m_aliases);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(m_well, 0, Qt::AlignTop);
    row->addLayout(fields, 1);
    body().addWidget(new Divider(this));
    body().addLayout(row);
    body().addWidget(m_pictureError);
    connect(m_well, &PictureWell::fileChosen, this,
        [this](const QString& path) { takeFile(EmojiFile::fromFile(path)); });
    connect(m_well, &PictureWell::pictureDropped, this,
        [this](const QByteArray& bytes) { takeFile(EmojiFile::fromBytes(bytes)); });
}

void EmojiDialog::focusForm() { m_well->setFocus(); }

/// What is typed in the form is left alone.
void EmojiDialog::showList()
{
    const QSignalBlocker quiet(&list());
    const QString wanted = nameFrom(m_filter->text());
    list().clear();
    for (const CustomEmoji& emoji : m_pictures.all()) {
        if (!matches(emoji, wanted))
            continue;
        auto* item = new QListWidgetItem(u':' + emoji.name + u':', &list());
        const QString others = emoji.aliases.isEmpty()
            ? QString()
            : tr("Also %1").arg(u':' + emoji.aliases.join(u":, :"_s) + u':');
        item->setData(EntryDelegate::DetailRole, others);
        item->setData(
            EntryDelegate::PictureRole, m_pictures.picture(emoji.id, metrics::iconButton));
        item->setData(EntryDelegate::IdRole, QVariant::fromValue(emoji.id));
        item->setData(Qt::AccessibleTextRole, QString(emoji.name + u' ' + others).trimmed());
        if (m_chosen == emoji.id)
            list().setCurrentItem(item);
    }
    none().setText(
        m_pictures.all().isEmpty() ? tr("There is none yet.") : tr("No emoji is called so."));
    none().setVisible(list().count() == 0);
    // Somebody else removed it: what was being changed is not there any more.
    const bool isThere = chosen() != nullptr;
    if (mayChange() && m_chosenSeen && !isThere)
        beginNew();
    m_chosenSeen = isThere;
}

const CustomEmoji* EmojiDialog::chosen() const
{
    const QList<CustomEmoji>& all = m_pictures.all();
    const auto found = std::ranges::find_if(
        all, [this](const CustomEmoji& emoji) { return emoji.id == m_chosen; });
    return found == all.end() ? nullptr : &*found;
}

void EmojiDialog::showChosen()
{
    const QList<QListWidgetItem*> items = list().selectedItems();
    if (!mayChange() || items.isEmpty())
        return;
    m_chosen = items.first()->data(EntryDelegate::IdRole).value<EmojiId>();
    const CustomEmoji* emoji = chosen();
    if (!emoji)
        return;
    m_chosenSeen = true;
    clearMessage();
    showPictureError({});
    m_image.clear();
    m_well->setPicture(m_pictures.picture(emoji->id, metrics::iconButton).toImage());
    m_well->setEnabled(false);
    m_name->setText(emoji->name);
    m_name->setEnabled(false); // messages and reactions carry it
    m_aliases->setText(emoji->aliases.join(u' '));
    saveButton().setText(tr("Save"));
    setBusy(false);
}

void EmojiDialog::beginNew()
{
    m_chosen.reset();
    m_chosenSeen = false;
    clearChoice();
    clearMessage();
    showPictureError({});
    m_image.clear();
    m_well->setPicture({});
    m_well->setEnabled(true);
    m_name->setEnabled(true);
    m_name->setText({});
    m_aliases->setText({});
    saveButton().setText(tr("Add"));
    setBusy(false);
}

void EmojiDialog::takeFile(const std::expected<EmojiFile::Ready, QString>& file)
{
    showPictureError(file ? QString() : file.error());
    if (!file)
        return;
    m_image = file->bytes;
    m_well->setPicture(file->preview);
    m_name->edit().setFocus();
}

void EmojiDialog::showPictureError(const QString& sentence)
{
    m_pictureError->setText(sentence);
    m_pictureError->setVisible(!sentence.isEmpty());
    if (isVisible())
        fit();
}

/// Nothing when one of them is taken; the field says so.
std::optional<QStringList> EmojiDialog::aliases()
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    QStringList names;
    for (const QString& typed : m_aliases->text().split(between, Qt::SkipEmptyParts)) {
        if (const QString name = nameFrom(typed); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    const auto most = static_cast<int>(limits::emojiAliases.maxLength);
    if (names.size() <= most)
        return names;
    m_aliases->setError(tr("An emoji has at most %n other names.", nullptr, most));
    return std::nullopt;
}

void EmojiDialog::save()
{
    if (!account())
        return;
    clearMessage();
    if (m_chosen)
        saveAliases(*m_chosen, m_name->text());
    else
        add();
}

void EmojiDialog::add()
{
    const QString name = nameFrom(m_name->text());
    if (m_image.isEmpty()) {
        showPictureError(tr("Choose a picture first."));
        m_well->setFocus();
        return;
    }
    if (name.isEmpty()) {
        m_name->setError(tr("Give the emoji a name."));
        m_name->edit().setFocus();
        return;
    }
    if (!aliases())
        return;
    setBusy(true);
    const EmojiId id = workspace().session().newId<EmojiId>();
    account()
        ->addEmoji(workspace().id(),
            { .id = id, .name = name, .image = QString::fromLatin1(m_image.toBase64()) })
        .then(this, [this, id, name](const Result<Item>& added) {
            setBusy(false);
            if (!added)
                return showRefusal(added.error());
            if (m_aliases->text().trimmed().isEmpty())
                return finished(tr(":%1: is there for everybody now.").arg(name));
            // It is there from here on, whatever becomes of its other names.
            m_chosen = id;
            m_name->setEnabled(false);
            m_well->setEnabled(false);
            saveAliases(id, name);
        });
}

void EmojiDialog::saveAliases(const EmojiId& emoji, const QString& name)
{
    const std::optional<QStringList> wanted = aliases();
    if (!account() || !wanted)
        return;
    waitFor(account()->setEmojiAliases(workspace().id(), { .id = emoji, .aliases = *wanted }),
        tr("The names of :%1: are saved.").arg(name));
}

void EmojiDialog::askRemoval()
{
    const CustomEmoji* emoji = chosen();
    if (!emoji)
        return;
    confirm(this,
        { .title = tr("Remove :%1:?").arg(emoji->name),
            .text = tr("Messages and reactions in which it stands show its name instead, for "
                       "everybody."),
            .verb = tr("Remove emoji"),
            .kind = ButtonKind::Danger },
        [this, id = emoji->id] { remove(id); });
}

void EmojiDialog::remove(const EmojiId& emoji)
{
    if (account())
        waitFor(account()->removeEmoji(workspace().id(), emoji), tr("The emoji is removed."));
}

void EmojiDialog::showRefusal(const Error& error)
{
    const QString wellFormed = tr("Use up to %n lower case letters, digits, and + - _", nullptr,
        static_cast<int>(limits::emojiName.maxLength));
    const bool taken = error.code == ErrorCode::Conflict;
    // Names too long are refused before they are looked at, under the path of one of them.
    if (error.field == "name"_L1) {
        m_name->setError(taken ? tr("An emoji of this name is there already.") : wellFormed);
        m_name->edit().setFocus();
    } else if (error.field.startsWith("aliases"_L1)) {
        m_aliases->setError(taken ? tr("One of these names is taken already.") : wellFormed);
        m_aliases->edit().setFocus();
    } else if (error.field == "image"_L1) {
        showPictureError(error.code == ErrorCode::TooLarge
                ? EmojiFile::tooLarge()
                : tr("The server does not take this picture. Choose a PNG, GIF, JPEG or WebP."));
    } else {
        showError(error, ErrorContext::General);
    }
}

} // namespace hearth::ui
