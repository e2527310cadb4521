// SPDX-License-Identifier: Apache-2.0
#include "localserver/metrics/prometheus_text.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

QByteArrayView typeName(PrometheusText::Kind kind)
{
    switch (kind) {
    case PrometheusText::Kind::Counter:
        return "counter";
    case PrometheusText::Kind::Gauge:
        return "gauge";
    case PrometheusText::Kind::Histogram:
        return "histogram";
    }
    return "untyped";
}

QByteArray numberText(double value) { return QByteArray::number(value, 'g', 15); }

QByteArray escaped(const QString& value)
{
    QByteArray out = value.toUtf8();
    out.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return out;
}

void appendLabel(QByteArray& out, const PrometheusText::Label& label)
{
    out += out.endsWith('{') ? "" : ",";
    out += label.first;
    out += "=\"";
    out += escaped(label.second);
    out += '"';
}

} // namespace

void PrometheusText::family(QByteArrayView name, Kind kind, QByteArrayView help)
{
    m_name = name.toByteArray();
    m_text += "# HELP " + m_name + ' ';
    m_text += help;
    m_text += "\n# TYPE " + m_name + ' ';
    m_text += typeName(kind);
    m_text += '\n';
}

void PrometheusText::line(
    QByteArrayView suffix, Labels labels, const Label* more, const QByteArray& value)
{
    m_text += m_name;
    m_text += suffix;
    if (labels.size() > 0 || more) {
        m_text += '{';
        for (const Label& label : labels)
            appendLabel(m_text, label);
        if (more)
            appendLabel(m_text, *more);
        m_text += '}';
    }
    m_text += ' ' + value + '\n';
}

void PrometheusText::sample(double value, Labels labels)
{
    line({}, labels, nullptr, numberText(value));
}

void PrometheusText::sample(qint64 value, Labels labels)
{
    line({}, labels, nullptr, QByteArray::number(value));
}

void PrometheusText::sample(quint64 value, Labels labels)
{
    line({}, labels, nullptr, QByteArray::number(value));
}

void PrometheusText::histogram(const HistogramReading& reading, Labels labels)
{
    for (std::size_t i = 0; i < reading.upTo.size(); ++i) {
        const bool isLast = i == reading.bounds.size();
        const Label bound { "le",
            isLast ? u"+Inf"_s : QString::fromLatin1(numberText(reading.bounds[i])) };
        line("_bucket", labels, &bound, QByteArray::number(reading.upTo[i]));
    }
    line("_sum", labels, nullptr, numberText(reading.sum));
    line("_count", labels, nullptr, QByteArray::number(reading.upTo.back()));
}

} // namespace hearth::server
