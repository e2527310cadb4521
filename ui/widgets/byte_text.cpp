// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/byte_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace hearth::ui {

namespace {

constexpr QLocale::DataSizeFormats format = QLocale::DataSizeTraditionalFormat;
constexpr int decimalsBelow = 10; ///< of a unit: 1.5 MB, but 15 MB
constexpr double step = 1024;

/// Which power of 1024 its unit is.
int unitOf(qint64 bytes)
{
    int unit = 0;
    for (double rest = static_cast<double>(bytes); rest >= step; rest /= step)
        ++unit;
    return unit;
}

double inUnit(qint64 bytes, int unit) { return static_cast<double>(bytes) / std::pow(step, unit); }

int decimals(double amount, int unit)
{
    return unit > 0 && amount < decimalsBelow && amount != std::floor(amount) ? 1 : 0;
}

constexpr int units = 6; ///< bytes to petabytes
constexpr double exactBelow = 9007199254740992.0; ///< 2^53

/// Without the number.
QString unitName(int unit, const QLocale& locale)
{
    const auto amount = static_cast<qint64>(std::pow(step, unit));
    QString name = locale.formattedDataSize(amount, 0, format);
    return name.removeIf([](QChar c) { return !c.isLetter(); });
}

/// 0 for bytes; -1: there is none of this name.
int unitCalled(const QString& name)
{
    for (int unit = 0; unit < units; ++unit) {
        if (name.compare(unitName(unit, QLocale()), Qt::CaseInsensitive) == 0
            || name.compare(unitName(unit, QLocale::c()), Qt::CaseInsensitive) == 0)
            return unit;
    }
    return name.compare(QLatin1StringView("B"), Qt::CaseInsensitive) == 0 ? 0 : -1;
}

} // namespace

std::optional<qint64> ByteText::parse(const QString& text)
{
    const auto letter = std::ranges::find_if(text, [](QChar c) { return c.isLetter(); });
    const qsizetype numbers = std::distance(text.begin(), letter);
    const int unit = unitCalled(text.sliced(numbers).trimmed());
    const QString number = text.first(numbers).trimmed();
    bool isNumber = false;
    double amount = QLocale().toDouble(number, &isNumber);
    if (!isNumber)
        amount = QLocale::c().toDouble(number, &isNumber);
    const double bytes = amount * std::pow(step, unit);
    if (unit < 0 || !isNumber || bytes < 0 || bytes > exactBelow)
        return std::nullopt;
    return std::llround(bytes);
}

QString ByteText::size(qint64 bytes)
{
    const int unit = unitOf(bytes);
    return QLocale().formattedDataSize(bytes, decimals(inUnit(bytes, unit), unit), format);
}

QString ByteText::progress(qint64 done, qint64 total)
{
    const int unit = unitOf(total);
    const double amount = inUnit(done, unit);
    return of(QLocale().toString(amount, 'f', decimals(amount, unit)), size(total));
}

QString ByteText::share(qint64 used, qint64 limit) { return of(size(used), size(limit)); }

QString ByteText::of(const QString& part, const QString& whole)
{
    return tr("%1 of %2", "of a file: how much of how much, as in 12 of 40 MB").arg(part, whole);
}

} // namespace hearth::ui
