### The settings of an office.

cli-config-not-toml = This is not written as settings are: { $reason }.
    .fix = Settings stand in lines such as port = 587 under a heading such as [mail]; docs/settings.md has all of them.
cli-config-unknown = There is no setting { $key }.
    .fix = docs/settings.md has all settings; the ones here are { $known }.
cli-config-unknown-near = There is no setting { $key }.
    .fix = Is { $near } meant?
cli-config-unknown-unit = There is no unit { $unit }, and it has an address.
    .fix = Correct the code, or take the section out.
cli-config-wrong-kind = The setting { $key } must be { $kind ->
        [text] a text in quotes
        [number] a whole number from { $least } to { $most }
        [address] an address such as "clerk@office.example"
        [language] "en", "ar" or "vi"
        [security] "none", "starttls" or "tls"
        [list] a list such as ["one", "two"]
        [listen] an address with its port, such as "127.0.0.1:8080"
        [origin] an address such as "https://results.example", without a path; http only on this computer
        [host] a name such as "results.example"
        [network] an address or a network such as "10.0.0.0/8"
        [header] "x-forwarded-for" or "forwarded"
        [name] a name of letters, digits and hyphens
        [provider] an address such as "https://accounts.example"; http only on this computer
       *[section] a heading in brackets with settings below it
    }.
    .fix = Correct it.
cli-config-no-authority = { $file } holds no certificates.
    .fix = Give a file of certificates as PEM: it begins with -----BEGIN CERTIFICATE-----.
cli-config-missing = The setting { $key } is missing.
    .fix = Add it; docs/settings.md says what it is for.
