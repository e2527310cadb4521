// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/avatar.h"

#include "core/text/graphemes.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>

namespace hearth::ui {

namespace {

constexpr qreal letterPart = 0.38; ///< of the tile's height

QString firstLetter(QStringView word)
{
    const QList<QStringView> characters = text::graphemes(word);
    for (const QStringView character : characters) {
        if (character.front().isLetterOrNumber() || character.front().isSurrogate())
            return character.toString().toUpper();
    }
    return {};
}

} // namespace

QString initials(const QString& name)
{
    const auto words = QStringView(name).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    if (words.size() == 1) {
        // "You" → "YO": a single letter would look lost among the pairs.
        const auto letters = text::graphemes(words.front());
        return firstLetter(words.front())
            + (letters.size() > 1 && letters[1].front().isLetter() ? letters[1].toString().toUpper()
                                                                   : QString());
    }
    return firstLetter(words.front()) + firstLetter(words.back());
}

void paintAvatar(QPainter& painter, const QRectF& rect, const Theme& theme, const QString& name,
    QByteArrayView key, qreal radius)
{
    drawRoundedRect(painter, rect, radius, theme.avatarColor(key));
    QFont font = theme.fonts.strong;
    font.setPixelSize(std::max(1, qRound(rect.height() * letterPart)));
    painter.setFont(font);
    painter.setPen(theme.avatarInk());
    painter.drawText(rect, Qt::AlignCenter, initials(name));
}

Avatar::Avatar(int size, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Avatar::setPerson(const QString& name, const QByteArray& key)
{
    m_name = name;
    m_key = key;
    setAccessibleName(name);
    update();
}

QSize Avatar::sizeHint() const { return size(); }

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const qreal radius = metrics::avatarRadius * qreal(width()) / metrics::avatar;
    paintAvatar(painter, rect(), themeOf(*this), m_name, m_key, radius);
}

} // namespace hearth::ui
