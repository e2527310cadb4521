// SPDX-License-Identifier: Apache-2.0
#include "ui/emoji/emoji_list_model.h"

#include "ui/emoji/emoji_pictures.h"
#include "ui/theme/metrics.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFound = 120;
/// `:wave::skin-tone-2:` is the lightest, as Slack has it.
constexpr int firstToneCode = 2;

enum class Match { None, Inside, Begins, Exact };

Match matchOf(const text::Emoji& emoji, const QString& wanted)
{
    if (emoji.shortCode == wanted || emoji.name == wanted)
        return Match::Exact;
    if (emoji.shortCode.startsWith(wanted) || emoji.name.startsWith(wanted, Qt::CaseInsensitive))
        return Match::Begins;
    const auto holds = [&](QStringView text) { return text.contains(wanted, Qt::CaseInsensitive); };
    return holds(emoji.shortCode) || holds(emoji.name) || holds(emoji.keywords) ? Match::Inside
                                                                                : Match::None;
}

Match matchOf(const CustomEmoji& emoji, const QString& wanted)
{
    const QStringList names = QStringList(emoji.aliases) << emoji.name;
    Match best = Match::None;
    for (const QString& name : names)
        best = std::max(best,
            name == wanted                ? Match::Exact
                : name.startsWith(wanted) ? Match::Begins
                : name.contains(wanted)   ? Match::Inside
                                          : Match::None);
    return best;
}

QString codeOf(const CustomEmoji& emoji) { return u':' + emoji.name + u':'; }

} // namespace

EmojiListModel::EmojiListModel(EmojiPictures* pictures, QObject* owner)
    : QAbstractListModel(owner)
    , m_pictures(pictures)
{
    if (!pictures)
        return;
    connect(pictures, &EmojiPictures::changed, this, [this] {
        if (!m_emoji.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), { PictureRole });
    });
}

void EmojiListModel::setTone(int tone) { m_tone = tone; }

QString EmojiListModel::toned(const text::Emoji& emoji) const
{
    if (m_tone == 0)
        return emoji.text.toString();
    const QString code = u"%1::skin-tone-%2"_s.arg(emoji.shortCode).arg(m_tone + firstToneCode - 1);
    const std::optional<text::Emoji> with = text::findEmojiByShortCode(code);
    return with ? with->text.toString() : emoji.text.toString();
}

void EmojiListModel::showGroup(text::EmojiGroup group)
{
    QStringList emoji;
    for (qsizetype i = 0; i < text::emojiCount(); ++i) {
        const text::Emoji each = text::emojiAt(i);
        if (each.group == group && !each.hasSkinTone)
            emoji.append(toned(each));
    }
    show(emoji);
}

void EmojiListModel::showOwn()
{
    QStringList emoji;
    if (m_pictures) {
        for (const CustomEmoji& each : m_pictures->all())
            emoji.append(codeOf(each));
    }
    show(emoji);
}

void EmojiListModel::showThese(const QStringList& emoji)
{
    QStringList known = emoji;
    known.removeIf([this](const QString& each) {
        return each.startsWith(u':') && (!m_pictures || !m_pictures->findCode(each));
    });
    show(known);
}

void EmojiListModel::find(const QString& words)
{
    QString wanted = words.trimmed().toLower();
    wanted.remove(u':');
    std::vector<std::pair<Match, QString>> found;
    if (m_pictures) {
        for (const CustomEmoji& each : m_pictures->all()) {
            if (const Match match = matchOf(each, wanted); match != Match::None)
                found.emplace_back(match, codeOf(each));
        }
    }
    for (qsizetype i = 0; i < text::emojiCount(); ++i) {
        const text::Emoji each = text::emojiAt(i);
        if (each.hasSkinTone)
            continue;
        if (const Match match = matchOf(each, wanted); match != Match::None)
            found.emplace_back(match, toned(each));
    }
    std::ranges::stable_sort(
        found, std::greater(), [](const auto& entry) { return static_cast<int>(entry.first); });
    QStringList emoji;
    for (const auto& [match, text] : found) {
        if (emoji.size() < mostFound)
            emoji.append(text);
    }
    show(emoji);
}

void EmojiListModel::show(const QStringList& emoji)
{
    beginResetModel();
    m_emoji = emoji;
    endResetModel();
}

int EmojiListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_emoji.size());
}

QVariant EmojiListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString& emoji = m_emoji[index.row()];
    const std::optional<text::Emoji> known = text::findEmoji(emoji);
    const CustomEmoji* own = m_pictures ? m_pictures->findCode(emoji) : nullptr;
    switch (role) {
    case PictureRole:
        return own ? m_pictures->picture(own->id, metrics::iconLarge) : QPixmap();
    case Qt::DisplayRole:
    case EmojiRole:
        return emoji;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case NameRole:
        return known ? known->name.toString() : emoji;
    default:
        return {};
    }
}

} // namespace hearth::ui
