// SPDX-License-Identifier: Apache-2.0
#include "ui/emoji/emoji_history.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype remembered = 36;
constexpr Setting<int> skinTone { .key = "emoji/tone",
    .fallback = EmojiHistory::plain,
    .least = EmojiHistory::plain,
    .most = EmojiHistory::darkest };

QStringList forEverybody()
{
    return { u"👍"_s, u"❤️"_s, u"😂"_s, u"🎉"_s, u"👀"_s, u"✅"_s, u"🙏"_s, u"🚀"_s, u"🔥"_s };
}

} // namespace

EmojiHistory::EmojiHistory(Settings& settings, QObject* owner)
    : QObject(owner)
    , m_settings(settings)
{
}

QStringList EmojiHistory::recent() const
{
    QStringList recent = m_settings.recentEmoji();
    for (const QString& emoji : forEverybody()) {
        if (!recent.contains(emoji) && recent.size() < remembered)
            recent.append(emoji);
    }
    return recent;
}

void EmojiHistory::note(const QString& emoji)
{
    QStringList recent = m_settings.recentEmoji();
    recent.removeAll(emoji);
    recent.prepend(emoji);
    recent.resize(std::min(recent.size(), remembered));
    m_settings.setRecentEmoji(recent);
    Q_EMIT changed();
}

int EmojiHistory::tone() const { return m_settings.get(skinTone); }

void EmojiHistory::setTone(int tone)
{
    m_settings.set(skinTone, tone);
    Q_EMIT changed();
}

} // namespace hearth::ui
