#include <QTest>
#undef QTEST_GUILESS_MAIN
#define QTEST_GUILESS_MAIN(x)
// #include "test_server_state.moc"  #include "test_http.moc" #include "test_file_rules.moc" #include "test_limits.moc"
#include "tests/localserver/test_server_state.cpp"
#include "tests/localserver/test_http.cpp"
#include "tests/localserver/test_file_rules.cpp"
