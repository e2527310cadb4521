// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/emoji_dialog.h"

#include "core/models/custom_actions.h"
#include "ui/custom/emoji_names.h"
#include "ui/custom/entry_delegate.h"
#include "ui/custom/picture_well.h"
#include "ui/custom/refusal_text.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

bool matches(const CustomEmoji& emoji, const QString& wanted)
{
    const QStringList names = QStringList(emoji.aliases) << emoji.name;
    return std::ranges::any_of(names, [&](const QString& name) { return name.contains(wanted); });
}

} // namespace

EmojiDialog::EmojiDialog(
    models::WorkspaceContext& workspace, EmojiPictures& pictures, QWidget* parent)
    : EntryDialog({ .title = tr("Custom emoji"), .list = tr("Emoji of this workspace") }, workspace,
          Permission::ManageEmoji, parent)
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
    // What waits has been sent, and looks the same.
    connect(&this->workspace().session(), &replica::WorkspaceSession::outboxChanged, this,
        &EmojiDialog::showList);
    connect(&list(), &QListWidget::itemSelectionChanged, this, &EmojiDialog::showChosen);
    showList();
    if (mayChange()) {
        beginNew();
        focusForm();
        takeUpRefused({ protocol::emojiAdd.name, protocol::emojiSetAliases.name });
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

void EmojiDialog::showList()
{
    const QSignalBlocker quiet(&list());
    const QString wanted = EmojiNames::one(m_filter->text());
    list().clear();
    for (const CustomEmoji& emoji : m_pictures.all()) {
        if (!matches(emoji, wanted))
            continue;
        auto* item = new QListWidgetItem(u':' + emoji.name + u':', &list());
        const QString others = detailOf(emoji.id.uuid,
            emoji.aliases.isEmpty()
                ? QString()
                : tr("Also %1").arg(u':' + emoji.aliases.join(u":, :"_s) + u':'));
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
    clearMessage();
    showPictureError({});
    m_image.clear();
    choose(items.first()->data(EntryDelegate::IdRole).value<EmojiId>());
    if (const CustomEmoji* emoji = chosen())
        m_aliases->setText(emoji->aliases.join(u' '));
}

void EmojiDialog::beginNew()
{
    m_chosen.reset();
    m_chosenSeen = false;
    m_newEmoji = workspace().session().newId<EmojiId>();
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

bool EmojiDialog::isUntouched() const
{
    return !m_chosen && m_image.isEmpty() && m_name->text().isEmpty()
        && m_aliases->text().isEmpty();
}

/// What was typed as its other names stays.
void EmojiDialog::choose(const EmojiId& emoji)
{
    m_chosen = emoji;
    if (const CustomEmoji* known = chosen()) {
        m_chosenSeen = true;
        m_name->setText(known->name);
        m_well->setPicture(m_pictures.picture(emoji, metrics::iconButton).toImage());
    }
    m_well->setEnabled(false);
    m_name->setEnabled(false); // messages and reactions carry it
    saveButton().setText(tr("Save"));
    setBusy(false);
}

void EmojiDialog::takeUp(const replica::OutboxEntry& entry)
{
    const auto about = Uuid::fromString(entry.args.value("id"_L1).toString());
    if (!about || entry.isOperation(protocol::emojiRemove.name))
        return;
    beginNew();
    for (const replica::OutboxEntry& other : models::entriesAbout(workspace().session(), *about)) {
        const auto names = fromJson<protocol::EmojiSetAliases>(other.args);
        if (names && other.isOperation(protocol::emojiSetAliases.name))
            m_aliases->setText(names->aliases.join(u' '));
    }
    if (!entry.isOperation(protocol::emojiAdd.name))
        return choose({ *about });
    m_newEmoji = { *about };
    m_name->setText(entry.args.value("name"_L1).toString());
    if (const auto file = EmojiFile::fromBytes(
            QByteArray::fromBase64(entry.args.value("image"_L1).toString().toLatin1()))) {
        m_image = file->bytes;
        m_well->setPicture(file->preview);
    }
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
    const QStringList names = EmojiNames::all(m_aliases->text());
    const auto most = static_cast<int>(limits::emojiAliases.maxLength);
    if (names.size() <= most)
        return names;
    m_aliases->setError(tr("An emoji has at most %n other names.", nullptr, most));
    return std::nullopt;
}

void EmojiDialog::save()
{
    clearMessage();
    if (m_chosen)
        saveAliases(*m_chosen, m_name->text());
    else
        add();
}

void EmojiDialog::add()
{
    const QString name = EmojiNames::one(m_name->text());
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
    const std::optional<QStringList> others = aliases();
    if (!others)
        return;
    models::CustomActions(workspace())
        .addEmoji(
            { .id = m_newEmoji, .name = name, .image = QString::fromLatin1(m_image.toBase64()) },
            *others);
    waitFor(m_newEmoji.uuid, tr(":%1: is there for everybody now.").arg(name));
}

void EmojiDialog::saveAliases(const EmojiId& emoji, const QString& name)
{
    const std::optional<QStringList> wanted = aliases();
    if (!wanted)
        return;
    models::CustomActions(workspace()).setAliases(emoji, *wanted);
    waitFor(emoji.uuid, tr("The names of :%1: are saved.").arg(name));
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
    models::CustomActions(workspace()).removeEmoji(emoji);
    beginNew();
    waitFor(emoji.uuid, tr("The emoji is removed."));
}

void EmojiDialog::showRefusal(const replica::OutboxEntry& entry)
{
    const QString sentence = RefusalText::sentence(entry);
    const QString field = entry.error ? entry.error->field : QString();
    // It is there, whatever becomes of its other names.
    if (entry.isOperation(protocol::emojiSetAliases.name) && !m_chosen)
        choose(m_newEmoji);
    if (field == "image"_L1) {
        showPictureError(sentence);
    } else if (field == "name"_L1 || field.startsWith("aliases"_L1)) {
        TextField* wrong = field == "name"_L1 ? m_name : m_aliases;
        wrong->setError(sentence);
        wrong->edit().setFocus();
    } else {
        showMessage(MessageTone::Error, sentence);
    }
}

} // namespace hearth::ui
