"""Organisations that most people have heard of, by a word that tells them: firms, universities, agencies."""

NAMES = frozenset(
    """
    abb accenture acer adidas adobe adyen airbnb airbus alibaba allianz alphabet amazon amd amex anthropic apple
    arup asana asml astrazeneca atlassian atos aviva axa baidu bain bakertilly barclays basf bayer bbc bbva bcg
    bechtel bloomberg bmw boeing bosch bouygues bp braintree britvic bt bytedance cabify caltech canonical canva
    capgemini careem carrefour caterpillar centrica cern cerner chevron cisco citi citibank citigroup cloudera
    cloudflare coinbase comcast continental coursera credit-suisse cummins daimler danone databricks datadog
    decathlon defra dell deloitte deutsche-bahn deutschebank dhl diageo discord disney docker docusign doordash
    dropbox duolingo dyson e.on eaton ebay edf elsevier embraer enel engie epfl equinor ericsson esa ethz etsy
    exxon exxonmobil ey facebook farfetch fedex ferrari fiat figma flipkart ford foxconn fraunhofer freshworks
    fujitsu gartner gazprom ge genentech getir github gitlab glaxosmithkline glovo gojek goldman google grab
    grammarly greenpeace groupon gsk hashicorp hellofresh henkel hilton hitachi honda honeywell hootsuite hp
    hsbc huawei hubspot hyundai iata iberdrola ibm ifood ikea infosys ing instacart instagram intel intuit itv
    jaguar jetbrains jpmorgan kaist kantar kaspersky kia kickstarter klarna kone kpmg kraken lego lenovo lg lidl
    linde linkedin lloyds lockheed logitech loreal lse lufthansa lvmh lyft maersk manpower marriott mastercard
    mattel mayo mckinsey medtronic mercadolibre mercedes meta michelin microsoft miele miro mit mitsubishi
    moderna mongodb monzo moodys mozilla n26 nasa naspers nestle netapp netflix netlify newrelic nhs nike
    nintendo nissan nokia northrop notion novartis novo nubank nvidia ocado okta olx openai oracle orsted oxfam
    palantir panasonic patreon paypal peloton pepsico pfizer philips pinterest pixar porsche postman procter
    prudential pwc qualcomm rabobank raiffeisen rappi raytheon red-hat reddit redhat renault revolut riot roblox
    roche rolls-royce rosatom ryanair safaricom sainsburys salesforce samsung sanofi santander sap
    savethechildren schlumberger schneider sequoia servicenow shell shopify siemens skyscanner slack snap
    snapchat snowflake softbank soundcloud spacex spotify stanford starbucks stellantis strava stripe subaru
    suse swisscom syngenta tata tcs teach-first telefonica telekom tencent tesco tesla thales thermo
    thoughtworks tiktok tinder toshiba totalenergies toyota trello trivago twilio twitch twitter uber ubisoft
    ubs uipath unesco unicef unicredit unilever ups vattenfall vercel verizon vinci visa vmware vodafone
    volkswagen volvo vw waitrose walmart waymo wework wipro wise woolworths workday wwf xero xiaomi xing yahoo
    yale yandex yelp zalando zapier zara zendesk zillow zoho zomato
    """.split()
)
