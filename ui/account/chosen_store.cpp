// SPDX-License-Identifier: Apache-2.0
#include "ui/account/chosen_store.h"

namespace hearth::ui {

ChosenStore::ChosenStore(Settings& settings, const QString& file)
    : m_settings(settings)
    , m_file(file)
{
    use(settings.get(setting::secretPlace));
}

ChosenStore::~ChosenStore() = default;

void ChosenStore::use(SecretPlace place)
{
    m_place = place;
    switch (place) {
    case SecretPlace::Keychain:
        m_store = std::make_unique<client::KeychainStore>();
        break;
    case SecretPlace::File:
        m_store = std::make_unique<client::FileStore>(m_file);
        break;
    case SecretPlace::ThisRun:
        m_store = std::make_unique<client::MemoryStore>();
        break;
    }
}

Future<void> ChosenStore::choose(SecretPlace place)
{
    use(place);
    struct Count {
        qsizetype left = 0;
        Result<void> outcome;
    };
    auto count = std::make_shared<Count>(Count { m_written.size(), {} });
    Promise<void> promise;
    const auto finish = [this, promise, count, place] {
        if (count->outcome)
            m_settings.set(setting::secretPlace, place);
        promise.resolve(count->outcome);
    };
    if (m_written.isEmpty())
        finish();
    for (const auto& [key, secret] : m_written.asKeyValueRange()) {
        m_store->write(key, secret).then(&m_context, [count, finish](const Result<void>& written) {
            if (!written)
                count->outcome = written;
            if (--count->left == 0)
                finish();
        });
    }
    return promise.future();
}

Future<void> ChosenStore::write(const QString& key, const QString& secret)
{
    m_written.insert(key, secret);
    return m_store->write(key, secret);
}

Future<QString> ChosenStore::read(const QString& key) { return m_store->read(key); }

Future<void> ChosenStore::remove(const QString& key)
{
    m_written.remove(key);
    return m_store->remove(key);
}

} // namespace hearth::ui
