// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/audit_chain.h"

#include "core/base/digest.h"

namespace hearth::server {

namespace {

QByteArray idText(const std::optional<QString>& id) { return id ? id->toLatin1() : QByteArray(); }

/// The entry's own words, which hold no line breaks, in a fixed order.
QByteArray fixedText(const AuditRow& row)
{
    const protocol::AuditEntry& entry = row.entry;
    const QByteArrayList fields { QByteArrayLiteral("hearth audit 1"),
        QByteArray::number(entry.number), QByteArray::number(entry.timestamp.micros),
        idText(entry.actorId), entry.operation.toUtf8(), entry.entityKind.toUtf8(),
        entry.entityId.toLatin1(), row.room ? row.room->uuid.toText() : QByteArray(),
        entry.result.toUtf8(), QByteArray::number(entry.count) };
    return fields.join('\n') + '\n';
}

QByteArray checkpointText(WorkspaceId log, const AuditCheckpoint& checkpoint)
{
    return "hearth audit checkpoint 1\n" + log.uuid.toText() + '\n'
        + QByteArray::number(checkpoint.number) + '\n'
        + QByteArray::number(checkpoint.timestamp.micros) + '\n' + checkpoint.hash;
}

/// The details were taken away on purpose, or are what they were.
bool keepsItsCommitment(const AuditRow& row)
{
    return row.details.isEmpty() || commitmentOf(row) == row.commitment;
}

bool isSigned(WorkspaceId log, const AuditCheckpoint& checkpoint, const QByteArray& publicKey)
{
    return checkpoint.publicKey == publicKey
        && AuditKey::verify(checkpointText(log, checkpoint), checkpoint.signature, publicKey);
}

} // namespace

QByteArray commitmentOf(const AuditRow& row) { return Digest::hash(row.salt + row.details); }

QByteArray hashOf(QByteArrayView previous, const AuditRow& row)
{
    Digest digest;
    digest.addData(previous);
    digest.addData(fixedText(row));
    digest.addData(row.commitment);
    return digest.result();
}

Result<AuditCheckpoint> makeCheckpoint(
    const AuditKey& key, WorkspaceId log, const AuditHead& last, Timestamp now)
{
    AuditCheckpoint checkpoint { .number = last.number,
        .hash = last.hash,
        .timestamp = now,
        .publicKey = key.publicKey(),
        .signature = {} };
    HEARTH_TRY(checkpoint.signature, key.sign(checkpointText(log, checkpoint)));
    return checkpoint;
}

ChainCheck::ChainCheck(WorkspaceId log, QByteArray publicKey)
    : m_log(log)
    , m_publicKey(std::move(publicKey))
    , m_head { .number = 0, .hash = QByteArray(Digest::size(Digest::Algorithm::Sha256), 0) }
{
    m_verdict.publicKey = QString::fromLatin1(m_publicKey.toHex());
}

Result<bool> ChainCheck::step(AuditStore& store)
{
    HEARTH_TRY(const std::optional<AuditCheckpoint> checkpoint, store.checkpoint());
    // At the beginning, and when what was to be looked at next was pruned meanwhile.
    if (checkpoint && checkpoint->number > m_head.number)
        begin(*checkpoint);
    HEARTH_TRY(const QList<AuditRow> rows, store.after(m_head.number, pageSize));
    for (const AuditRow& row : rows)
        look(row);
    return rows.size() == pageSize;
}

void ChainCheck::begin(const AuditCheckpoint& checkpoint)
{
    m_verdict.prunedAt = checkpoint.timestamp;
    m_verdict.prunedTo = checkpoint.number;
    m_verdict.entries = 0;
    m_verdict.first = 0;
    m_head = { .number = checkpoint.number, .hash = checkpoint.hash };
    if (!isSigned(m_log, checkpoint, m_publicKey) && !m_verdict.broken)
        m_verdict.broken = checkpoint.number;
}

void ChainCheck::look(const AuditRow& row)
{
    const bool isWhole = row.entry.number == m_head.number + 1
        && hashOf(m_head.hash, row) == row.hash && keepsItsCommitment(row);
    if (!isWhole && !m_verdict.broken)
        m_verdict.broken = m_head.number + 1;
    m_head = { .number = row.entry.number, .hash = row.hash };
    if (m_verdict.entries++ == 0)
        m_verdict.first = row.entry.number;
}

Result<protocol::AuditVerdict> verifyChain(
    AuditStore& store, WorkspaceId log, const QByteArray& publicKey)
{
    ChainCheck check(log, publicKey);
    for (bool more = true; more;) {
        HEARTH_TRY(more, check.step(store));
    }
    return check.verdict();
}

} // namespace hearth::server
